import { writeFiles } from '@micromart/generated-files'
import { configReference } from '@micromart/router/config-reference'
import { generatedTypes } from '@micromart/schema/generated-types'
import config from '../codegen.ts'

export const help = `npm run codegen

Writes what codegen.ts says: each subgraph's generated.ts from its schema.graphql and schema/common.graphql, e2e/generated.ts and e2e/load/generated.ts
from the operations beside each and schema/api.graphql, storefront/generated from the documents in its sources; docs/router-configuration.md, and router/config/schema.json for editors, from the router's configuration
schema.`

export async function run(): Promise<number> {
  await writeFiles([...(await generatedTypes(config)), ...configReference()])
  return 0
}
