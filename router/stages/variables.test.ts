import { expect, it } from 'vitest'
import { parseConfig } from '../config/read-config.ts'
import { RequestError } from '../errors.ts'
import { operationCache } from '../prepare/kept/operation-cache.ts'
import { planningHere, preparation } from '../prepare/prepare.ts'
import { composed } from '../testing/in-process.ts'
import { coerceVariables } from './variables.ts'

const config = parseConfig({ limits: { variableValues: 100 } }, {})
const supergraph = composed([
  { name: 'a', typeDefs: 'type Query { a(json: JSON, filter: F): Int } scalar JSON input F { and: F, many: [Int] }' },
])
const plan = planningHere(supergraph)
const { read } = operationCache(preparation({ supergraph, plan, config, introspection: true, onPlan: () => {} }))
const prepared = read('query ($json: JSON, $filter: F) { a(json: $json, filter: $filter) }', null)

function refusal(variables: Record<string, unknown>): string | null {
  try {
    coerceVariables(prepared, variables, { config, introspection: true })
    return null
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return error.message
  }
}
const nested = (depth: number, wrap: (inner: unknown) => unknown): unknown => {
  let value: unknown = null
  for (let i = 0; i < depth; i++) value = wrap(value)
  return value
}

it.each([
  ['a custom scalar of lists', 'json', (inner: unknown) => [inner]],
  ['a custom scalar of objects', 'json', (a: unknown) => ({ a })],
  ['an input object', 'filter', (and: unknown) => ({ and })],
  ['what the operation does not have', 'other', (inner: unknown) => [inner]],
])('%s may be 60 deep, and is refused 20,000 deep before it is walked', (_, name, wrap) => {
  expect(refusal({ [name]: nested(60, wrap) })).toBeNull()
  expect(refusal({ [name]: nested(20_000, wrap) })).toBe('The variables are nested too deep.')
})

it('may have only so many values, wherever they are', () => {
  expect(refusal({ filter: { many: Array(98).fill(1) } })).toBeNull()
  expect(refusal({ filter: { many: Array(99).fill(1) } })).toBe('The variables have more than 100 values.')
  expect(refusal({ json: Object.fromEntries(Array.from({ length: 100 }, (_, i) => [i, i])) })).not.toBeNull()
  expect(refusal(Object.fromEntries(Array.from({ length: 101 }, (_, i) => [`other${i}`, i])))).not.toBeNull()
})

it('reads those alone that were sent, whatever members an input has', () => {
  const schema = composed([
    {
      name: 'a',
      typeDefs:
        'type Query { a(by: By): Int } input By { constructor: Int toString: [By] hasOwnProperty: Boolean = true }',
    },
  ])
  const { read } = operationCache(
    preparation({ supergraph: schema, plan: planningHere(schema), config, introspection: true, onPlan: () => {} }),
  )
  const asked = read('query ($by: By, $constructor: By) { a(by: $by) b: a(by: $constructor) }', null)
  const coerced = coerceVariables(asked, { by: { toString: { constructor: 1 } } }, { config, introspection: true })
  expect(JSON.stringify(coerced)).toBe(
    '{"by":{"toString":[{"constructor":1,"hasOwnProperty":true}],"hasOwnProperty":true}}',
  )
  expect(coerced.constructor).toBeUndefined()
})
