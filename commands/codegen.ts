import { parseArgs } from 'node:util'
import { writeFiles } from '@micromart/generated-files'
import { configReference } from '@micromart/router/config-reference'
import { UsageError } from '@micromart/running-shop/operator-error'
import { formerOperations } from '@micromart/schema/former-operations'
import { generatedTypes } from '@micromart/schema/generated-types'
import config from '../codegen.ts'

export const help = `npm run codegen [-- --former REVISION]

Writes what codegen.ts says: each subgraph's generated.ts from its schema.graphql and schema/common.graphql; e2e/generated.ts and
e2e/load/generated.ts from the operations beside them and schema/api.graphql; storefront/generated from the documents in its
sources; and docs/router-configuration.md, with router/config/schema.json for editors, from the schema of the router's configuration.

  --former REVISION  when a release is made, the one before it: storefront/former-operations.json gets what that storefront asks and
                     this one does not any more, which routers go on serving while both run beside each other
  --help             this text`

const options = { former: { type: 'string' } } as const

export async function run(argv: string[]): Promise<number> {
  const { former } = parseArgs({ args: argv, options }).values
  const generated = await generatedTypes(config)
  const kept = former === undefined ? [] : [await formerOperations(former, generated).catch(notSuch(former))]
  await writeFiles([...generated, ...configReference(), ...kept])
  return 0
}

/** Git's own words, which say what there is not. */
function notSuch(former: string) {
  return (error: unknown): never => {
    if (!(error instanceof Error && 'stderr' in error)) throw error
    throw new UsageError(`--former ${former}: ${String(error.stderr).trim()}`)
  }
}
