import { readFile, writeFile } from 'node:fs/promises'
import { composeSupergraph } from '@micromart/schema/compose'

export const help = `npm run compose

Composes the subgraphs into schema/supergraph.graphql, which the router plans by, and schema/api.graphql, which clients
see. Both are committed: their diff is the review of an API change.`

export async function run(): Promise<number> {
  const { supergraph, api, hints } = await composeSupergraph('.')
  for (const hint of hints) console.warn(hint)
  for (const [path, text] of [
    ['schema/supergraph.graphql', supergraph],
    ['schema/api.graphql', api],
  ] as const) {
    const before = await readFile(path, 'utf8').catch(() => null)
    if (before === text) continue
    await writeFile(path, text)
    console.log(`wrote ${path}`)
  }
  return 0
}
