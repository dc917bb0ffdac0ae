import type { GeneratedFile } from '@micromart/generated-files'
import { edges, ports, type Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { fromAnyone, fromPods, networkPolicy, toPods } from './network-policy.ts'

/** Who of the shop's own processes may call whom, wherever the shop is. */
export function baseNetwork(subgraphs: Subgraphs): GeneratedFile[] {
  const calls = edges(subgraphs).base.filter(({ port }) => port === ports.http)
  const policy = (name: string) => {
    const callers = new Set(calls.filter(({ to }) => to.includes(name)).flatMap(({ from }) => from))
    const called = new Set(calls.filter(({ from }) => from.includes(name)).flatMap(({ to }) => to))
    const open = callers.has('anyone')
    return networkPolicy(name, [name], {
      ingress: [open ? fromAnyone(ports.http) : fromPods([...callers], ports.http)],
      egress: [toPods([...called], ports.http)],
    })
  }
  return [
    yamlFile('k8s/base/router/network.yaml', ['From anywhere: this is the front door.'], policy('router')),
    yamlFile('k8s/base/storefront/network.yaml', ['From anywhere: so do shoppers come.'], policy('storefront')),
    yamlFile('k8s/base/subgraphs/network.yaml', [], ...Object.keys(subgraphs).map(policy)),
  ]
}
