import { describe, expect, it, test } from 'vitest'
import { ExactNumber } from '../../exact-numbers/exact-number.ts'
import { completedBothWays } from '../../testing/completed-both-ways.ts'
import { ABSENT } from '../faults.ts'

const sdl = `
  type Query { a: All  must: All!  all: [All!]  grid: [[Int]]!  pet: Pet  pets: [Pet]  named: Named }
  type All {
    id: ID  string: String  int: Int  float: Float  boolean: Boolean  state: State  any: Any  strings: [String!]
    sure: String!  a: All  constructor: String  toString: Any  hasOwnProperty: Int  class: String  function: Int
  }
  enum State { IN OUT }
  scalar Any
  union Pet = Cat | Dog
  interface Named { name: String }
  type Cat implements Named { name: String  lives: Int }
  type Dog implements Named { name: String  tricks: [String!]! }`

const long = new ExactNumber('9007199254740993')
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`)

describe('what is as it should be is completed by generated code as it is without', () => {
  test.each<[query: string, data: object]>([
    [
      '{ a { string: id id: string int float boolean state any } }',
      {
        a: { id: 'i', string: 's', int: -(2 ** 31), float: 0.1, boolean: false, state: 'IN', any: { some: [1, 'x'] } },
      },
    ],
    ['{ a { id string int float boolean state any strings a { id } } }', { a: nulls() }],
    ['{ a { id float any } }', { a: { id: 7, float: -0, any: long } }],
    ['{ a { any } }', { a: { any: nested(1_000) } }],
    ['{ a { id float } }', { a: { id: long, float: long } }],
    ['{ a { id } all { id } }', { a: null, all: null }],
    ['{ all { id strings } }', { all: [] }],
    [
      '{ all { id strings } }',
      {
        all: [
          { id: 'a', strings: [] },
          { id: 'b', strings: ['x'] },
        ],
      },
    ],
    ['{ grid }', { grid: [] }],
    ['{ grid }', { grid: [[], null, [1, null, 3]] }],
    [
      '{ pets { __typename ... on Cat { lives name } ... on Dog { name tricks } } }',
      { pets: [cat(), null, dog(), cat()] },
    ],
    ['{ named { name } }', { named: { name: 'x' } }],
    ['{ named { name ... on Cat { lives } } }', { named: { __typename: 'Named', name: 'x' } }],
    ['{ __typename must { __typename } }', { must: {} }],
    ['{ __proto__: a { __proto__: id constructor: string id: __typename } }', { a: { id: 'i', string: 's' } }],
    ['{ toString: a { __proto__: a { __proto__: id } } }', { a: { a: { id: '1' } } }],
    [
      '{ a { constructor toString hasOwnProperty class function await: int var: id } }',
      { a: { constructor: 'c', toString: 't', hasOwnProperty: 1, class: 'd', function: 2, int: 3, id: '4' } },
    ],
    ['{ a { string } }', { a: { string: '\u2028\u2029"\\\ud800' } }],
    ['{ a { ...F } must { a { ...F } id } } fragment F on All { id state }', { a: one(), must: { a: one(), id: 'i' } }],
  ])('%s', (query, data) => {
    const { projected, completed, errors } = completedBothWays(sdl, query, { ...data })
    expect(errors).toEqual([])
    expect(projected).toBe(completed)
  })
})

describe('what is odd is left to completeRoot', () => {
  const fault = { code: 'X', message: 'away' }
  test.each<[query: string, data: object, errors?: number]>([
    ['{ a { id } }', {}],
    ['{ a { id } }', { a: 'x' }],
    ['{ a { id } }', { a: [one()] }],
    ['{ a { id } }', { a: {} }],
    ['{ a { id } }', { a: { id: 1.5 } }],
    ['{ a { id } }', { a: { id: new ExactNumber('0.10000000000000000001') } }],
    ['{ a { string } }', { a: { string: 1 } }],
    ['{ a { int } }', { a: { int: 2 ** 31 } }],
    ['{ a { int } }', { a: { int: -(2 ** 31) - 1 } }],
    ['{ a { int } }', { a: { int: 0.5 } }],
    ['{ a { int } }', { a: { int: '1' } }],
    ['{ a { int } }', { a: { int: Object.create(null) } }],
    ['{ a { float } }', { a: { float: Number.POSITIVE_INFINITY } }],
    ['{ a { float } }', { a: { float: '1' } }],
    ['{ a { boolean } }', { a: { boolean: 0 } }],
    ['{ a { state } }', { a: { state: 'GONE' } }],
    ['{ a { state } }', { a: { state: 1 } }],
    ['{ a { any } }', { a: {} }],
    ['{ a { any } }', { a: { any: nested(1_001) } }],
    ['{ a { toString } }', { a: {} }],
    ['{ a { constructor } }', { a: {} }],
    ['{ a { strings } }', { a: { strings: 'x' } }],
    ['{ a { strings } }', { a: { strings: ['x', null] } }],
    ['{ a { sure } }', { a: { sure: null } }],
    ['{ must { id } }', { must: null }],
    ['{ all { id } }', { all: [one(), null] }],
    ['{ grid }', { grid: null }],
    ['{ grid }', { grid: [[1, 2 ** 40]] }],
    ['{ pet { ... on Cat { lives } } }', { pet: { lives: 9 } }],
    ['{ pet { ... on Cat { lives } } }', { pet: { __typename: 'All', lives: 9 } }],
    ['{ pet { ... on Cat { lives } } }', { pet: { __typename: '__proto__' } }],
    ['{ named { __typename name } }', { named: { name: 'x' } }],
    ['{ named { name } }', { named: { __typename: '', name: 'x' } }],
  ])('%s of %j', (query, data) => {
    const { projected, errors } = completedBothWays(sdl, query, { ...data })
    expect(projected).toBe(null)
    expect(errors).not.toEqual([])
  })

  test('introspection, and what is told of already', () => {
    const { projected } = completedBothWays(sdl, '{ __schema { queryType { name } } }', {})
    expect(projected).toBe(null)
    const told = completedBothWays(sdl, '{ a { id } }', { a: null }, (faults) => faults.mustTell(fault))
    expect(told.projected).toBe(null)
  })

  test('a null that has a cause', () => {
    const data = { a: { id: null } }
    const { projected, errors } = completedBothWays(sdl, '{ a { id } }', data, (faults) =>
      faults.addUnanswered(data.a, new Set(['id']), fault),
    )
    expect(projected).toBe(null)
    expect(errors).toEqual([fault.message])
  })

  test('more text than there may be', () => {
    const aliases = Array.from({ length: 1_500 }, (_, nth) => `a${nth}: string`).join(' ')
    expect(completedBothWays(sdl, `{ a { ${aliases} } }`, { a: one() }).projected).toBe(null)
  })
})

it('takes null for what a subgraph does not know, where that may be', () => {
  const data = { a: {} }
  const { projected, completed, errors } = completedBothWays(sdl, '{ a { id a { id } strings } }', data, (faults) =>
    faults.addUnanswered(data.a, new Set(['id', 'a', 'strings']), ABSENT),
  )
  expect(errors).toEqual([])
  expect(projected).toBe(completed)
  expect(projected).toBe('{"a":{"id":null,"a":null,"strings":null}}')
})

const one = () => ({ id: 'i', state: 'OUT', string: 's' })
const cat = () => ({ __typename: 'Cat', name: 'c', lives: 9 })
const dog = () => ({ __typename: 'Dog', name: null, tricks: ['sit'] })
const nulls = () =>
  Object.fromEntries(
    ['id', 'string', 'int', 'float', 'boolean', 'state', 'any', 'strings', 'a'].map((name) => [name, null]),
  )
