import { buildSchema, parse } from 'graphql'
import { expect, it } from 'vitest'
import { RequestError } from '../../errors.ts'
import { validateDocument } from './validation.ts'

const schema = buildSchema(`
  scalar Json
  type Query { area(side: Float, sides: [Float], by: Sizes, id: ID, json: Json): Float }
  input Sizes { side: Float }
  type Subscription { made: Thing }
  type Thing { name: String, other: Thing }
`)

function faults(text: string): string[] {
  try {
    validateDocument(schema, parse(text), { introspection: true })
    return []
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    return error.errors.map(({ message }) => message)
  }
}

const manyDigits = '9'.repeat(400)

it.each([
  'subscription ($v: Boolean!) { made { name @skip(if: $v) ... @include(if: $v) { other { name } } } }',
  'subscription { ...S } fragment S on Subscription { ... on Subscription { made { name } } }',
  'query ($v: Boolean!) { area @skip(if: $v) ... @include(if: $v) { __typename } }',
  `{ area(side: 1e308, sides: [-1.5e-400, 3], by: { side: 0 }) }`,
  `{ area(id: ${manyDigits}, json: { a: [1e400, ${manyDigits}] }) }`,
])('%s is valid', (text) => {
  expect(faults(text)).toEqual([])
})

it.each([
  ['subscription ($v: Boolean!) { made @skip(if: $v) { name } }', '@skip cannot be used on the root of a subscription'],
  [
    'subscription { ... @include(if: false) { made { name } } }',
    '@include cannot be used on the root of a subscription',
  ],
  [
    'subscription ($v: Boolean!) { ...S } fragment S on Subscription { ... { made @include(if: $v) { name } } }',
    '@include cannot be used on the root of a subscription',
  ],
  ['subscription { made { name } other: made { name } }', 'must select only one top level field'],
  ['subscription { __typename }', 'must not select an introspection top level field'],
  ['{ area(side: 1e400) }', 'Float cannot represent a number that large'],
  ['{ area(sides: [1, -1e400]) }', 'Float cannot represent a number that large'],
  [`{ area(by: { side: ${manyDigits} }) }`, 'Float cannot represent a number that large'],
  ['query ($v: [Float!] = [1e400]) { area(sides: $v) }', 'Float cannot represent a number that large'],
])('%s is not: %s', (text, fault) => {
  expect(faults(text)).toEqual([expect.stringContaining(fault)])
})
