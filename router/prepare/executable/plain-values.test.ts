import type { QueryPlanSelectionNode } from '@apollo/query-planner'
import { buildASTSchema, parse } from 'graphql'
import { expect, it, test } from 'vitest'
import { ExactNumber } from '../../exact-numbers/exact-number.ts'
import { Faults } from '../../execution/faults.ts'
import { representationOf } from '../../execution/representation.ts'
import { plainValues } from './plain-values.ts'
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

const keysOf = () => [['id'], ['a', 'b']]
type Thing = Record<string, unknown>

it('writes what a representation that is made is written as', () => {
  const valuesOf = plainValues(schema, requires, keysOf)
  for (const typename of ['Cat', 'Dog']) {
    for (const id of tricky) {
      for (const a of tricky) {
        for (const b of tricky) {
          const thing = { __typename: typename, id, a, b, more: Math.random() }
          const represented = JSON.stringify(representationOf(schema, requires, thing, new Faults()))
          expect(valuesOf(thing)?.text(thing)).toBe(represented)
        }
      }
    }
  }
})

it('knows things that are represented alike, and are marked alike, from others', () => {
  const valuesOf = plainValues(schema, requires, keysOf)
  const things = ['Cat', 'Dog'].flatMap((__typename) =>
    [1, '1', null, undefined].flatMap((id) =>
      ['x', '', true].flatMap((a) => ['b', 1].map((b): Thing => ({ __typename, id, a, b, more: Math.random() }))),
    ),
  )
  for (const one of things) {
    for (const other of things) {
      const values = valuesOf(other)
      const text = values?.text(other)
      const same = text !== undefined && valuesOf(one)?.text(one) === text
      expect(values?.areAlike(one, other)).toBe(same)
      if (same) expect(values?.mark(one)).toBe(values?.mark(other))
    }
  }
})

test.each<[what: string, thing: Thing, requires?: readonly RequiredSelection[]]>([
  ['something is missing', { __typename: 'Cat', id: '1', a: 'a' }],
  ['a number is beyond doubles', { __typename: 'Cat', id: '1', a: 'a', b: Number.POSITIVE_INFINITY }],
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
  ['no key is told', { __typename: 'Cat', a: 'a' }, compileRequires(schema, [on('Cat', 'a')], (real) => real)],
])('says nothing where %s', (_, thing, selections = requires) => {
  expect(plainValues(schema, selections, keysOf)(thing)?.text(thing)).toBe(undefined)
})
