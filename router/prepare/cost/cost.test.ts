import fc from 'fast-check'
import { getIntrospectionQuery, getVariableValues, type OperationDefinitionNode, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { RequestError } from '../../errors.ts'
import { readCostDirectives } from '../../supergraph/cost-directives.ts'
import { loadSupergraph } from '../../supergraph/supergraph.ts'
import { composeSdl } from '../../testing/in-process.ts'
import { type CostModel, staticCost } from './cost.ts'
import { introspectionSize } from './introspection-size.ts'

const typeDefs = `
extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@cost", "@listSize", "@shareable"])
type Query {
  one: Book
  all: [Book!]
  few: [Book!] @listSize(assumedSize: 3)
  books(first: Int = 20, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
  bare(first: Int): [Book!] @listSize(slicingArguments: ["first"], assumedSize: 4, requireOneSlicingArgument: false)
  from(first: Int, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"], assumedSize: 4)
  recent(first: Int = 20, last: Int): [Book!] @listSize(slicingArguments: ["first", "last"])
  page(first: Int = 20): Page @listSize(slicingArguments: ["first"], sizedFields: ["edges"])
  dear: Int @cost(weight: 7)
  cheap: Book @cost(weight: -5)
  find(by: Filter, words: [String!]): Int
  grid: [[Book]]
  strict(word: String!): Int
  item: Item
  shelf: Shelf
  room: Room
  box: Box
}
type Mutation { write: Book }
type Page { edges: [Edge!]! total: Int }
type Edge { node: Book }
type Book @key(fields: "id") { id: ID! title: String author: Author genre: Genre found(by: Filter, words: [String!]): Int }
type Author @cost(weight: 4) { name: String }
enum Genre @cost(weight: 2) { A B }
input Filter { word: String @cost(weight: 3) and: [Filter!] }
interface Item { id: ID! }
type Pen implements Item { id: ID! maker: Author }
type Ink implements Item { id: ID! }
interface Shelf { books(first: Int): [Book!] @listSize(slicingArguments: ["first"]) }
interface Place implements Shelf { books(first: Int): [Book!] }
type Room implements Shelf & Place { books(first: Int): [Book!] }
type Box implements Shelf { books(first: Int): [Book!] @listSize(assumedSize: 3) }
`
const supergraph = loadSupergraph(composeSdl([{ name: 'catalog', typeDefs }]))
const model: CostModel = {
  schema: supergraph.apiSchema,
  directives: readCostDirectives(supergraph.fullSchema),
  listSize: 10,
  pageSize: 100,
}

/** All that tools ask of a schema, with the fragments that it spreads. */
const wholeSchema = getIntrospectionQuery()
  .replace(/^[^{]*\{\s*__schema/, '')
  .replace(/\}\s*\}\s*(?=fragment)/, '} ')

function cost(text: string, given: Record<string, unknown> = {}, settings = model): number {
  const document = parse(text)
  const operation = document.definitions[0] as OperationDefinitionNode
  const { coerced, errors } = getVariableValues(settings.schema, operation.variableDefinitions ?? [], given)
  if (!coerced) throw errors?.[0]
  return staticCost(settings, document, operation, coerced)
}

describe('the cost of an operation', () => {
  it.each([
    ['{ __typename }', 0],
    ['{ one { id title } }', 1],
    ['{ one { author { name } } }', 5],
    ['{ one { genre } }', 3],
    ['{ dear }', 7],
    ['mutation { write { id } }', 11],
    ['mutation { a: write { id } b: write { id } ... { c: write { id } } __typename }', 33],
  ])('%s counts objects, and what @cost says: %d', (text, expected) => {
    expect(cost(text)).toBe(expected)
  })

  it('counts a list as often as its size is known to be', () => {
    expect(cost('{ all { id } }')).toBe(10)
    expect(cost('{ few { id } }')).toBe(3)
    expect(cost('{ books(first: 7) { id } }')).toBe(7)
    expect(cost('{ grid { id } }')).toBe(100)
  })

  it('takes the largest of several slicing arguments', () => {
    expect(cost('{ books(first: 5, last: 50) { id } }')).toBe(50)
  })

  it('counts a slicing argument that is missing or null as its default', () => {
    expect(cost('{ books { id } }')).toBe(20)
    expect(cost('{ books(first: null) { id } }')).toBe(20)
    expect(cost('query ($n: Int) { books(first: $n) { id } }')).toBe(20)
    expect(cost('query ($n: Int) { books(first: $n) { id } }', { n: null })).toBe(20)
    expect(cost('query ($n: Int = 9) { books(first: $n) { id } }')).toBe(9)
    expect(cost('query ($n: Int = 9) { books(first: $n) { id } }', { n: 30 })).toBe(30)
  })

  it('falls back on the assumed size where there is no default either', () => {
    expect(cost('{ bare { id } }')).toBe(4)
    expect(cost('{ bare(first: null) { id } }')).toBe(4)
  })

  it.each<[asked: string, size: number, given?: object]>([
    ['from(first: 3)', 3],
    ['from(last: 3)', 3],
    ['from(first: $n, last: $m)', 3, { m: 3 }],
    ['from(first: $n, last: null)', 3, { n: 3, m: null }],
    ['recent', 20],
    ['recent(first: null)', 20],
    ['recent(first: $n, last: $m)', 20, { m: 3 }],
    ['recent(first: $n, last: $m)', 30, { n: null, m: 30 }],
  ])('takes %s, which has one slicing argument where one is required, as %d', (asked, size, given = {}) => {
    expect(
      cost(
        `query ($n: Int, $m: Int) { ${asked} { id } a: dear @skip(if: true) b: books(first: $n, last: $m) @skip(if: true) { id } }`,
        { ...given },
      ),
    ).toBe(size)
  })

  it.each<[asked: string, given?: object]>([
    ['from'],
    ['from(first: null)'],
    ['from(first: $n, last: $m)', {}],
    ['from(first: 1, last: 1)'],
    ['from(first: $n, last: $m)', { n: 1, m: 1 }],
    ['recent(first: 1, last: 1)'],
    ['room { books { id } } shelf: from(first: 1)'],
  ])('refuses %s, which has none or two where one is required', (asked, given = {}) => {
    const text = `query ($n: Int, $m: Int) { ${asked} { id } b: books(first: $n, last: $m) @skip(if: true) { id } }`
    expect(() => cost(text, { ...given })).toThrow(/needs (exactly one of )?"first"/)
  })

  it('hands a size on to the fields that it sizes', () => {
    expect(cost('{ page(first: 7) { total edges { node { id } } } }')).toBe(1 + 7 * 2)
    expect(cost('{ page(first: 7) { ...P } } fragment P on Page { edges { node { id } } }')).toBe(15)
  })

  it('multiplies lists within lists', () => {
    expect(cost('{ books(first: 50) { id } a: page(first: 100) { edges { node { author { name } } } } }')).toBe(
      50 + 1 + 100 * (1 + 1 + 4),
    )
  })

  it('counts a field that is asked twice under one name once', () => {
    expect(cost('{ few { id author { name } } few { title author { name } } }')).toBe(
      cost('{ few { id title author { name } } }'),
    )
    expect(cost('{ a: few { id } b: few { id } }')).toBe(6)
  })

  it('counts a value that is asked for again under another name, at each place where it is written', () => {
    expect(cost('{ one { title } }')).toBe(1)
    expect(cost('{ one { title title a: id } }')).toBe(1)
    expect(cost('{ one { title a: title b: title } }')).toBe(1 + 2)
    expect(cost('{ books(first: 50) { ...T a: title } } fragment T on Book { title ... on Book { b: title } }')).toBe(
      150,
    )
    expect(cost('{ a: dear b: dear }')).toBe(14)
    expect(cost('{ one { a: __typename b: __typename } }')).toBe(1 + 1)
    expect(cost('{ books(first: 50) { a: __typename b: __typename c: __typename } }')).toBe(50 * 3)
  })

  it('counts each deferred fragment of a thing, where it is deferred', () => {
    expect(cost('{ books(first: 50) { id ... @defer { title } ... @defer(label: "a") { title } } }')).toBe(50 + 100)
    expect(cost('{ few { ...B @defer } } fragment B on Book { title author { ... @defer { name } } }')).toBe(3 * 7)
    expect(cost('query ($v: Boolean!) { few { ... @defer(if: $v) { title } } }', { v: true })).toBe(6)
    expect(cost('query ($v: Boolean!) { few { ... @defer(if: $v) { title } } }', { v: false })).toBe(3)
    expect(cost('{ few { ... @defer(if: false) { title } ... { id } } }')).toBe(3)
  })

  it('takes the dearest of the types that an interface can be', () => {
    expect(cost('{ item { id ... on Pen { maker { name } } ... on Ink { __typename } } }')).toBe(5)
    expect(cost('{ item { id ... on Ink { __typename } } }')).toBe(1)
  })

  it.each(['room', 'shelf', 'shelf: room', 'shelf { ... on Room', 'shelf { ... on Place'])(
    "has what is said of an interface's lists hold for what implements it and says nothing itself (%s)",
    (path) => {
      const end = path.includes('{') ? '}' : ''
      expect(cost(`{ ${path} { books(first: 40) { id } } ${end} }`)).toBe(41)
    },
  )

  it('has what a type says itself count before its interfaces', () => {
    expect(cost('{ box { books(first: 40) { id } } }')).toBe(1 + 3)
    expect(cost('{ shelf { ... on Box { books(first: 40) { id } } } }')).toBe(1 + 3)
  })

  it('leaves out what these variables leave out', () => {
    const text = 'query ($v: Boolean!) { dear @include(if: $v) one @skip(if: $v) { id } }'
    expect(cost(text, { v: true })).toBe(7)
    expect(cost(text, { v: false })).toBe(1)
  })

  it('counts what is in the arguments', () => {
    expect(cost('{ find(words: ["a", "b"]) }')).toBe(0)
    expect(cost('{ find(by: { word: "a" }) }')).toBe(4)
    expect(cost('query ($f: Filter) { find(by: $f) }', { f: { and: [{ word: 'a' }, { word: 'b' }] } })).toBe(1 + 4 + 4)
  })

  it('counts the length of what arguments are given, at each place where it stands', () => {
    const places =
      'query ($w: [String!], $f: Filter) { find(words: $w) one { found(words: $w) } few { found(by: $f) } }'
    const without = cost(places)
    expect(cost(places, { w: ['a'.repeat(900)] })).toBe(without)
    expect(cost(places, { w: ['a'.repeat(2_900)] })).toBe(without + 2 + 2)
    expect(cost(places, { w: Array(1_000).fill('a') })).toBe(without + 5 + 5)
    expect(cost(places, { w: [], f: { word: 'a'.repeat(1_900) } })).toBe(without + 3 * (1 + 3 + 1))
    expect(cost(`{ find(words: ["${'a'.repeat(1_900)}"]) }`)).toBe(1)
  })

  it('looks through a list once, in however many places it stands', () => {
    let looks = 0
    const counted = <T extends object>(value: T) =>
      new Proxy(value, {
        get(target, key, receiver) {
          looks++
          return Reflect.get(target, key, receiver)
        },
      })
    const places = Array.from({ length: 199 }, (_, n) => `a${n}: find(words: $w, by: { and: [$f, $f] })`).join(' ')
    const document = parse(`query ($w: [String!], $f: Filter!) { ${places} }`)
    const variables = { w: counted(Array(1_000).fill('a')), f: counted({ and: counted(Array(1_000).fill({})) }) }
    staticCost(model, document, document.definitions[0] as OperationDefinitionNode, variables)
    expect(looks).toBeLessThan(10_000)
  })

  it('counts what introspection lists, where it may be asked for', () => {
    const open = { ...model, introspection: introspectionSize(model.schema) }
    const whole = cost(getIntrospectionQuery(), {}, open)
    expect(whole).toBeGreaterThan(2)
    expect(cost('{ __schema { queryType { name } } }', {}, open)).toBe(1)
    const twice = `{ a: __schema { ...S } b: __schema { ...S } } fragment S on __Schema ${wholeSchema}`
    expect(cost(twice, {}, open)).toBe(2 * whole)
    expect(cost(getIntrospectionQuery())).toBe(1)
  })

  it('is never below 0, whatever weighs less than nothing', () => {
    expect(cost('{ cheap { id } }')).toBe(0)
    expect(cost('{ cheap { id } dear }')).toBe(7)
    expect(cost('{ books(first: -10) { id } dear }', {}, { ...model, pageSize: undefined })).toBe(7)
  })

  it('refuses a page that no subgraph would give', () => {
    expect(() => cost('{ books(first: 2147483647) { id } }')).toThrow(RequestError)
    expect(() => cost('query ($n: Int) { page(first: $n) { total } }', { n: 101 })).toThrow(
      '"first" must be from 1 to 100.',
    )
    for (const first of [0, -1]) {
      expect(() => cost(`{ books(first: ${first}) { id } }`)).toThrow('"first" must be from 1 to 100.')
    }
    expect(cost('{ books(first: 2147483647) { id } }', {}, { ...model, pageSize: undefined })).toBe(2_147_483_647)
  })

  it('counts the length of the names that a thing is written under, at each thing', () => {
    const name = (nth: number) => `${'a'.repeat(240)}${nth}`
    expect(cost(`{ books(first: 50) { ${name(1)}: id ${name(2)}: title } }`)).toBe(50)
    expect(
      cost(`{ books(first: 50) { ${name(1)}: id ${name(2)}: title ${name(3)}: genre ${name(4)}: __typename } }`),
    ).toBe(50 * (1 + 2 + 1))
  })

  it.each(['@skip', '@include', '@defer'])(
    'refuses a null in %s, which a variable with a default may be',
    (directive) => {
      const text = `query ($v: Boolean = true) { few { id ... ${directive}(if: $v) { title } } }`
      expect(cost(text)).toBeGreaterThan(2)
      expect(() => cost(text, { v: null })).toThrow(RequestError)
    },
  )

  it('refuses a null where none may be', () => {
    const text = 'query ($w: String = "a") { strict(word: $w) }'
    expect(cost(text)).toBe(0)
    expect(() => cost(text, { w: null })).toThrow(RequestError)
  })

  it('grows with the page', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 100 }), (a, b) => {
        const of = (n: number) =>
          cost('query ($n: Int) { page(first: $n) { edges { node { author { name } } } } }', { n })
        expect(Math.sign(of(a) - of(b))).toBe(Math.sign(a - b))
      }),
    )
  })
})
