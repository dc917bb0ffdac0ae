import { expect, it } from 'vitest'
import { parseConfig } from '../../config/read-config.ts'
import { RequestError } from '../../errors.ts'
import { composed } from '../../testing/in-process.ts'
import { library } from '../../testing/library.ts'
import { operationCache } from '../kept/operation-cache.ts'
import { planningHere, preparation } from '../prepare.ts'

const each = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ')
const nested = (depth: number, open: string, inner: string, close: string) =>
  `${open.repeat(depth)}${inner}${close.repeat(depth)}`

/**
 * The worst that fits into 15,000 tokens and a body of 1 MB, what becomes of it, and what that took: the least of four runs
 * over the shop's schema, in ms of CPU, on one core of a busy laptop. Documents of this length that are in order take 30 to 55.
 */
const worst: [what: string, text: string, measureOrCode: string | null][] = [
  // 190 ms when validation compared them.
  [
    'fragments side by side',
    `{ ${each(1_600, (i) => `...F${i}`)} } ${each(1_600, (i) => `fragment F${i} on Query { __typename }`)}`,
    'rootFields',
  ], // 5
  [
    'fragments side by side further down',
    `{ books { ${each(1_600, (i) => `...F${i}`)} } } ${each(1_600, (i) => `fragment F${i} on Book { id }`)}`,
    'overlap',
  ], // 8
  ['one field again and again', `{ books { ${'id '.repeat(14_900)} } }`, 'overlap'], // 5
  ['one field again and again, with fields', `{ books { ${'reviews { id stars } '.repeat(2_900)} } }`, 'overlap'], // 5
  [
    'one field in a fragment that is spread twice',
    `{ books { ...F ... { ...F } } } fragment F on Book { ${'id '.repeat(7_000)} }`,
    'overlap',
  ], // 7
  ['one field in many inline fragments', `{ books { ${'... on Book { id } '.repeat(2_400)} } }`, 'overlap'], // 7
  ['an unused fragment of one field', `{ __typename } fragment F on Book { ${'id '.repeat(14_900)} }`, 'overlap'], // 5
  [
    'chains of fragments that nothing uses',
    `{ __typename } ${each(1_500, (i) => `fragment F${i} on Query { ...F${i + 1} }`)}`,
    'depth',
  ], // 6
  [
    'fragments that double',
    `{ ...F0 } ${each(60, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)} fragment F60 on Query { __typename }`,
    'tokens',
  ], // 1
  [
    'a circle of fragments',
    `{ ...F0 } ${each(50, (i) => `fragment F${i} on Query { ...F${(i + 1) % 50} }`)}`,
    'GRAPHQL_VALIDATION_FAILED',
  ], // 1
  // 40 ms when each was looked through.
  [
    'many operations that share a fragment',
    `${each(400, (i) => `query Q${i}($v: ID!) { ...F }`)} fragment F on Query { ${'book(id: $v) { id } '.repeat(99)} }`,
    'tokens',
  ], // 4
  ['many operations', each(2_900, (i) => `query Q${i} { b }`), 'GRAPHQL_VALIDATION_FAILED'], // 14
  // 73 ms when each was looked for.
  ['variables that nothing uses', `query (${each(3_700, (i) => `$v${i}: ID`)}) { __typename }`, 'variables'], // 5
  ['one variable of a name again and again', `query (${'$v: ID '.repeat(3_700)}) { __typename }`, 'variables'], // 5
  ['fields that do not exist', `{ books { ${each(14_900, (i) => `titl${i}`)} } }`, 'GRAPHQL_VALIDATION_FAILED'], // 46
  ['types that do not exist', each(2_100, (i) => `fragment F${i} on Boo${i} { a }`), 'GRAPHQL_VALIDATION_FAILED'], // 30
  ['arguments that do not exist', `{ book(${each(4_900, (i) => `i${i}: 1`)}) { id } }`, 'GRAPHQL_VALIDATION_FAILED'], // 5
  ['one argument again and again', `{ book(${'id: 1 '.repeat(4_900)}) { id } }`, 'GRAPHQL_VALIDATION_FAILED'], // 48
  [
    'fields of an input that do not exist',
    `{ search(filter: { ${each(4_900, (i) => `yea${i}: 1`)} }) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ], // 9
  [
    'one field of an input again and again',
    `{ search(filter: { ${'year: 1 '.repeat(4_900)} }) { id } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ], // 7
  ['a long list', `{ book(id: [${'1 '.repeat(14_900)}]) { id } }`, 'GRAPHQL_VALIDATION_FAILED'], // 35
  ['lists in lists', `{ book(id: ${nested(7_400, '[', '', ']')}) { id } }`, 'depth'], // 3
  ['objects in objects', `{ search(filter: ${nested(3_700, '{ and: ', '{}', '}')}) { id } }`, 'depth'], // 3
  ['fields in fields', nested(7_400, '{ a', '', '}'), 'depth'], // 3
  ['inline fragments in inline fragments', `{ ${nested(4_900, '... { ', '__typename', '}')} }`, 'depth'], // 3
  ['lists in a type', `query ($v: ${nested(7_400, '[', 'ID', ']')}) { book(id: $v) { id } }`, 'depth'], // 3
  // 130 ms when it was read.
  ['comments', `{ __typename ${'#\n'.repeat(500_000)} }`, 'text'], // 0
  ['a long name', `{ ${'a'.repeat(1_000_000)} }`, 'text'], // 0
  ['a long string', `{ book(id: "${'\\u0041'.repeat(40_000)}") { id } }`, null], // 3
  ['a string of many lines', `{ book(id: """${'\n  a'.repeat(60_000)}""") { id } }`, null], // 14
  [
    'the schema',
    `{ __schema { types { ${'fields { name type { name ofType { name } } } '.repeat(90)} } } }`,
    'introspection',
  ], // 24
  // 3,000 ms, and 13 MB, when it was answered.
  [
    'the schema under many names',
    `{ ${each(99, (i) => `a${i}: __schema { types { name fields { name type { name ofType { name } } } } }`)} }`,
    'introspection',
  ],
]

const supergraph = composed(library())
const plan = planningHere(supergraph)

it.each(worst)('%s', (_, text, outcome) => {
  const { read } = operationCache(
    preparation({ supergraph, plan, config: parseConfig({}, {}), introspection: true, onPlan: () => {} }),
  )
  let refused: unknown = null
  try {
    read(text, null)
  } catch (error) {
    if (!(error instanceof RequestError)) throw error
    refused = error.code === 'DOCUMENT_LIMIT_EXCEEDED' ? error.errors[0]?.extensions?.measure : error.code
  }
  expect(refused).toBe(outcome)
})
