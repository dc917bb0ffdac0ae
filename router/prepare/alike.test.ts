import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { buildASTSchema, parse } from 'graphql'
import { expect, it, test } from 'vitest'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { Faults } from '../execution/faults.ts'
import { representationOf } from '../execution/representation.ts'
import { alikeBy } from './alike.ts'
import { compileRequires, type RequiredSelection } from './requires.ts'

const schema = buildASTSchema(
  parse(`type Query { a: Named } interface Named { id: ID a: String b: String of: Cat }
    type Cat implements Named { id: ID a: String b: String of: Cat } type Dog implements Named { id: ID a: String b: String of: Cat }`),
)
const field = (name: string): QueryPlanSelectionNode => ({ kind: 'Field', name })
const on = (typeCondition: string, ...fields: string[]): QueryPlanSelectionNode => ({
  kind: 'InlineFragment',
  typeCondition,
  selections: ['__typename', ...fields].map(field),
})
const requires = compileRequires(schema, [on('Cat', 'id', 'a', 'b'), on('Named', 'a', 'b')], (real) => real)

const tricky = ['', '1', '11', '"1 1', '1"1 ', '#1', 'true', '\u0000', 1, 11, 1.5, -1, true, false, 'Cat']

it('says the same of entities that are represented alike, and of no others', () => {
  const by = alikeBy(schema, requires)
  const texts = new Map<string, string>()
  for (const typename of ['Cat', 'Dog']) {
    for (const id of tricky) {
      for (const a of tricky) {
        for (const b of tricky) {
          const entity = { __typename: typename, id, a, b, more: Math.random() }
          const text = by(entity)
          const represented = JSON.stringify(representationOf(schema, requires, entity, new Faults()))
          expect(text).toBeDefined()
          expect(texts.get(text ?? '') ?? represented).toBe(represented)
          texts.set(text ?? '', represented)
        }
      }
    }
  }
  const cats = tricky.length ** 3
  const dogs = tricky.length ** 2
  expect(texts.size).toBe(cats + dogs)
})

test.each<[what: string, entity: Record<string, unknown>, requires?: readonly RequiredSelection[]]>([
  ['something is missing', { __typename: 'Cat', id: '1', a: 'a' }],
  ['something is null', { __typename: 'Cat', id: '1', a: 'a', b: null }],
  ['something is a list', { __typename: 'Cat', id: '1', a: 'a', b: ['x'] }],
  ['a number is exact', { __typename: 'Cat', id: new ExactNumber('9007199254740993'), a: 'a', b: 'b' }],
  ['there is no type', { id: '1', a: 'a', b: 'b' }],
  ['its type is unknown', { __typename: 'Cow', id: '1', a: 'a', b: 'b' }],
  [
    'something within counts',
    { __typename: 'Cat', id: '1', of: { id: '2' } },
    compileRequires(schema, [{ kind: 'Field', name: 'of', selections: [field('id')] }], (real) => real, 'Cat'),
  ],
])('says nothing where %s', (_, entity, selections = requires) => {
  expect(alikeBy(schema, selections)(entity)).toBe(undefined)
})
