import { buildSchema, parse, specifiedRules, validate } from 'graphql'
import { expect, it } from 'vitest'
import { deferRules } from './defer-rules.ts'

const schema = buildSchema(`
  directive @defer(if: Boolean! = true, label: String) on FRAGMENT_SPREAD | INLINE_FRAGMENT
  type Query { thing: Thing }
  type Mutation { make: Thing }
  type Subscription { made: Thing }
  type Thing { name: String, other: Thing }
`)
const faults = (document: string) =>
  validate(schema, parse(document), [...specifiedRules, ...deferRules]).map(({ message }) => message)

it.each([
  '{ ... @defer { thing { name } } }',
  '{ thing { ... @defer(label: "a") { name } ...T @defer(label: "b") } } fragment T on Thing { name }',
  'mutation { make { ... @defer { name } } }',
  'subscription { made { ... @defer(if: false) { name } } }',
  'subscription ($if: Boolean!) { made { ... @defer(if: $if) { name } } }',
  '{ thing { ...T } } fragment T on Thing { ... @defer(label: null) { name } ... @defer { name } }',
])('%s is valid', (document) => {
  expect(faults(document)).toEqual([])
})

it.each([
  [
    '{ thing { ... @defer(label: "a") { name } ... @defer(label: "a") { name } } }',
    'only one @defer with the label "a"',
  ],
  ['query ($l: String) { thing { ... @defer(label: $l) { name } } }', 'must be a static string'],
  ['mutation { ... @defer { make { name } } }', 'the root of a mutation'],
  ['mutation { ...M } fragment M on Mutation { ... @defer { make { name } } }', 'the root of a mutation'],
  ['subscription { made { ...T } } fragment T on Thing { other { ... @defer { name } } }', 'in subscriptions'],
  ['{ thing @defer { name } }', 'may not be used on FIELD'],
])('%s is not: %s', (document, fault) => {
  expect(faults(document)).toEqual([expect.stringContaining(fault)])
})
