import { executableSchema, requiredScopes } from '@micromart/service'
import { getNullableType, isInputObjectType, isNonNullType } from 'graphql'
import { expect, test } from 'vitest'
import { services } from './list.ts'

/** Those that change a thing by several fields at once, and need not say what whoever asks has seen. */
const reasons: Record<string, string> = {
  RefundPaymentInput: 'adds a refund, once for its key, and takes nothing of others away',
  AddVariantInput: 'adds a variant, and takes nothing of others away',
  NoteCatalogImportStepsInput: 'adds what is about to be done, or strikes out what was not: both of one import alone',
}

/** Inputs by which staff change a thing that there is: with an id, and with fields of which what is left out stays. */
async function changes(): Promise<Map<string, boolean>> {
  const found = new Map<string, boolean>()
  for (const name of services) {
    const { [name]: definition } = await import(`./${name}/subgraph.ts`)
    const mutations = executableSchema(definition.typeDefs, {}).getMutationType()?.getFields() ?? {}
    for (const field of Object.values(mutations)) {
      for (const { type } of requiredScopes(field) ? field.args : []) {
        const input = getNullableType(type)
        if (!isInputObjectType(input)) continue
        const fields = Object.values(input.getFields())
        const names = fields.some(({ type }) => String(type) === 'ID!')
        const optional = fields.filter(({ name, type }) => name !== 'ifEdition' && !isNonNullType(type))
        if (names && optional.length > 0) found.set(input.name, 'ifEdition' in input.getFields())
      }
    }
  }
  return found
}

test('whoever changes several things of one at once can say what they have seen', async () => {
  const found = await changes()
  expect(found.size).toBeGreaterThan(5)
  const blind = [...found].filter(([, says]) => !says).map(([name]) => name)
  expect(blind.sort()).toEqual(Object.keys(reasons).sort())
})
