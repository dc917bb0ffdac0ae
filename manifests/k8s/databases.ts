import type { GeneratedFile } from '@micromart/generated-files'
import { databaseOwners } from '@micromart/subgraphs'
import type { Subgraphs } from '../edges.ts'
import { yamlFile } from '../yaml-file.ts'
import { jsonPatch, kustomization } from './kustomization.ts'
import { componentLabel, nameLabel } from './labels.ts'

const folder = 'k8s/overlays/dev/postgres'
const secretName = '/spec/template/spec/volumes/2/secret/secretName'

/** The servers of a shop that is tried out. */
export function databases(subgraphs: Subgraphs): GeneratedFile[] {
  const owners = databaseOwners(Object.keys(subgraphs))
  return [
    yamlFile(
      `${folder}/kustomization.yaml`,
      ['A server for each, as each has a database that nobody else can reach.'],
      kustomization({ resources: owners }),
    ),
    ...owners.map((owner) => yamlFile(`${folder}/${owner}/kustomization.yaml`, [], server(owner))),
  ]
}

/** A copy of the one server under a name of its own. */
const server = (owner: string) =>
  kustomization({
    namePrefix: `${owner}-`,
    resources: ['../server'],
    labels: [
      { pairs: { [nameLabel]: `${owner}-postgres` }, includeSelectors: true },
      { pairs: { [componentLabel]: 'database' }, includeTemplates: true },
    ],
    patches: [jsonPatch({ kind: 'StatefulSet' }, { op: 'replace', path: secretName, value: `${owner}-database` })],
  })
