import { buildSchema, executeSync, type FieldNode, getIntrospectionQuery, parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { fragmentsOf, operationOf } from '../../planning/plan-walk.ts'
import { introspectionSize } from './introspection-size.ts'

const schema = buildSchema(`
  "What is asked for." type Query { ${Array.from({ length: 60 }, (_, i) => `f${i}(a: ID, b: In): T${i}`).join(' ')} }
  ${Array.from({ length: 60 }, (_, i) => `type T${i} implements I { id: ID! a: [String!]! b(c: Int): E }`).join(' ')}
  interface I { id: ID! } enum E { A B C } input In { a: Int b: [In!] }`)
const { check, of } = introspectionSize(schema)
const times = (count: number, write: (name: string) => string) =>
  Array.from({ length: count }, (_, i) => write(`a${i}`)).join(' ')
const fragments = getIntrospectionQuery().slice(getIntrospectionQuery().indexOf('fragment '))

describe('introspection', () => {
  it.each([
    ['the whole schema', getIntrospectionQuery()],
    [
      'the whole schema, with all that there is to ask',
      getIntrospectionQuery({ oneOf: true, inputValueDeprecation: true }),
    ],
    [
      'a type at a time, by name',
      `{ ${times(20, (name) => `${name}: __type(name: "Query") { fields { name type { name } } }`)} }`,
    ],
    ['names', `{ ${times(50, (name) => `${name}: __schema { queryType { name } }`)} }`],
    ['nothing', '{ f1 { __typename id } }'],
    ['all, under short names', `{ __schema { types { fields { ${times(100, (name) => `${name}: name`)} } } } }`],
  ])('of %s is answered', (_, text) => {
    expect(() => check(parse(text))).not.toThrow()
  })

  const types = 'types { name description fields { name args { name type { name } } type { name ofType { name } } } }'
  it.each([
    [
      'the schema, again and again',
      `{ ${times(50, (name) => `${name}: __schema { types { ...FullType } }`)} } ${fragments}`,
    ],
    ['all types, again and again', `{ __schema { ${times(50, (name) => `${name}: ${types}`)} } }`],
    [
      'all fields, again and again',
      `{ __schema { types { ${times(100, (name) => `${name}: fields { name description type { name } }`)} } } }`,
    ],
    [
      'all, by fragments',
      `{ ${times(40, (name) => `${name}: __schema { ...S }`)} } fragment S on __Schema { ${types} }`,
    ],
    [
      'one type, again and again',
      `{ ${times(100, (name) => `${name}: __type(name: "Query") { ...FullType }`)} } ${fragments}`,
    ],
    [
      'all, under long names',
      `{ __schema { types { fields { ${times(100, (name) => `${name}${'a'.repeat(250)}: name`)} } } } }`,
    ],
    [
      'all, in one of several operations',
      `query A { f1 { id } } query B { ${times(50, (name) => `${name}: __schema { ${types} }`)} }`,
    ],
  ])('of %s is refused', (_, text) => {
    expect(() => check(parse(text))).toThrow('The document has too much introspection.')
  })

  it('is reckoned to have about as many values as it is answered with', () => {
    for (const text of [
      getIntrospectionQuery(),
      '{ __schema { types { name } } }',
      '{ __schema { queryType { name } } }',
    ]) {
      const document = parse(text)
      let values = 0
      JSON.stringify(executeSync({ schema, document }).data, (_, value) => {
        values++
        return value
      })
      const [node] = operationOf(document).selectionSet.selections
      const reckoned = of(node as FieldNode, fragmentsOf(document))
      expect(reckoned).toBeGreaterThan(values / 4)
      expect(reckoned).toBeLessThan(values * 4)
    }
  })
})
