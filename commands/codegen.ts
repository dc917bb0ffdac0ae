import { writeFiles } from '@micromart/generated-files'
import { operationTypes, resolverTypes } from '@micromart/schema/codegen'

export const help = `npm run codegen

Writes each subgraph's generated.ts from its schema.graphql and schema/common.graphql, and e2e/generated.ts from e2e/operations
and schema/api.graphql.`

export async function run(): Promise<number> {
  await writeFiles([...(await resolverTypes('.')), ...(await operationTypes('.'))])
  return 0
}
