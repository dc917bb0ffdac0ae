import type { GeneratedFile } from '@micromart/generated-files'
import { databaseOwners } from '@micromart/subgraphs'
import type { Subgraphs } from '../edges.ts'
import { allSecrets } from '../secrets.ts'
import { header } from '../yaml-file.ts'

/** What the job that makes the secrets of a shop must know where one is tried out: it stands alone in a ConfigMap. */
export function devSecrets(subgraphs: Subgraphs): GeneratedFile {
  const secrets = allSecrets(subgraphs).map(({ name, keys, known }) => [
    name,
    Object.fromEntries(keys.map((key) => [key, known[key] ?? null])),
  ])
  const exported = {
    databases: databaseOwners(Object.keys(subgraphs)),
    secrets: Object.fromEntries(secrets),
  }
  const statements = Object.entries(exported).map(
    ([name, value]) => `export const ${name} = ${JSON.stringify(value, null, 2)}\n`,
  )
  return {
    path: 'k8s/overlays/dev/secrets/generated.mjs',
    content: [header.replace('#', '//'), ...statements].join('\n'),
  }
}
