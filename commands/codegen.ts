import { readFile, writeFile } from 'node:fs/promises'
import { operationTypes, resolverTypes } from '@micromart/schema/codegen'

export const help = `npm run codegen

Writes each subgraph's generated.ts from its schema.graphql and schema/common.graphql, and e2e/generated.ts from e2e/operations
and schema/api.graphql.`

export async function run(): Promise<number> {
  for (const { path, content } of [...(await resolverTypes('.')), ...(await operationTypes('.'))]) {
    const before = await readFile(path, 'utf8').catch(() => null)
    if (before === content) continue
    await writeFile(path, content)
    console.log(`wrote ${path}`)
  }
  return 0
}
