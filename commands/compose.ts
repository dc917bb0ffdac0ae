import { rm } from 'node:fs/promises'
import { writeFiles } from '@micromart/generated-files'
import { generateManifests, leftOver } from '@micromart/manifests'
import { composeSupergraph } from '@micromart/schema/compose'

export const help = `npm run compose

Composes the subgraphs into schema/supergraph.graphql, which the router plans by, and schema/api.graphql, which clients
see, and writes docker-compose.yml and the parts of k8s/ and containers/ that name the subgraphs, from subgraphs/list.ts. All are
committed: their diff is the review of an API change, and of who may call whom.`

export async function run(): Promise<number> {
  const { supergraph, api, hints } = await composeSupergraph('.')
  for (const hint of hints) console.warn(hint)
  await writeFiles([
    { path: 'schema/supergraph.graphql', content: supergraph },
    { path: 'schema/api.graphql', content: api },
  ])
  const manifests = await generateManifests('.')
  await writeFiles(manifests)
  for (const path of await leftOver('.', manifests)) {
    await rm(path)
    console.log(`removed ${path}`)
  }
  return 0
}
