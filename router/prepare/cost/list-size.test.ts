import { buildSchema, type FieldNode, Kind } from 'graphql'
import { expect, it } from 'vitest'
import { sizeBy } from './list-size.ts'

const schema = buildSchema(`
  type Query { found(page: Page = { first: 20 }, ids: [ID!]): [ID!] }
  input Page { first: Int, last: Int }
`)
const field = schema.getQueryType()?.getFields().found
const byPage = { slicingArguments: ['page.first', 'page.last'], sizedFields: [], assumedSize: null }

/** Composed by others, supergraphs name members of arguments, and lists. */
function sizeOf(slicingArguments: string[], args: Record<string, unknown>): number | null {
  if (!field) throw new Error('no field')
  const given = Object.keys(args).map((value) => ({
    kind: Kind.ARGUMENT,
    name: { kind: Kind.NAME, value },
    value: { kind: Kind.ENUM, value: 'GIVEN' },
  }))
  const node = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: 'found' }, arguments: given } as FieldNode
  const listSize = { ...byPage, slicingArguments, requireOneSlicingArgument: true }
  return sizeBy(listSize, { node, field, args, variables: {} }, undefined)
}

it('a list has as many as a member of an argument says', () => {
  expect(sizeOf(['page.first', 'page.last'], { page: { last: 7 } })).toBe(7)
  expect(sizeOf(['page.first', 'page.last'], {})).toBe(20)
  expect(() => sizeOf(['page.first', 'page.last'], { page: { first: 7, last: 7 } })).toThrow(
    '"page.first" and "page.last"',
  )
  expect(() => sizeOf(['page.first'], { page: {} })).toThrow('"found" needs "page.first".')
})

it('a list has as many as it is asked for one by one', () => {
  expect(sizeOf(['ids'], { ids: ['a', 'b', 'c'] })).toBe(3)
  expect(sizeOf(['ids'], { ids: [] })).toBe(0)
})
