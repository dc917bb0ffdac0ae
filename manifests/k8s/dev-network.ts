import type { GeneratedFile } from '@micromart/generated-files'
import { databaseOwners } from '@micromart/subgraphs'
import { ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { between, fromPods, networkPolicy, toPods } from './network-policy.ts'

const folder = 'k8s/overlays/dev/network'

/** Who may call the engines that are in the cluster where the shop is tried out. */
export function devNetwork(subgraphs: Subgraphs): GeneratedFile[] {
  const all = Object.keys(subgraphs)
  const databases = databaseOwners(all).flatMap((owner) => between([owner], `${owner}-postgres`, ports.postgres))
  const users = ['router', ...all]
  const kafka = [
    networkPolicy('kafka', ['kafka'], { ingress: [fromPods(users, ports.kafka)] }),
    networkPolicy('to-kafka', users, { egress: [toPods(['kafka'], ports.kafka)] }),
  ]
  return [
    yamlFile(`${folder}/databases.yaml`, ['Each database has one caller.'], ...databases),
    yamlFile(`${folder}/kafka.yaml`, [], ...kafka),
  ]
}
