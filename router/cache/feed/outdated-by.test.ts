import { expect, test } from 'vitest'
import type { EventRules } from '../../config/sections/cache-events.ts'
import { outdatedBy } from './outdated-by.ts'

const rules: EventRules = {
  'book.changed': [
    { type: 'Book', key: { id: 'data.bookId' } },
    { type: 'Copy', key: { id: 'data.copies[].id', shelf: 'data.copies[].shelf.code' } },
    { tag: 'Query.books' },
  ],
}
const event = { type: 'book.changed', data: { bookId: 1, copies: [{ id: 'a', shelf: { code: 'x' } }, { id: 'b' }] } }

test('an event outdates what the rules of its type find in it', () => {
  expect(outdatedBy(rules, event)).toEqual({
    entities: [
      { type: 'Book', key: { id: 1 } },
      { type: 'Copy', key: { id: 'a', shelf: 'x' } },
      { type: 'Copy', key: { id: 'b' } },
    ],
    tags: ['Query.books'],
  })
})

test('where a key is not in it something of no key is outdated, and nothing where a list is empty', () => {
  const typesIn = (data: object) => outdatedBy(rules, { type: 'book.changed', data })?.entities
  expect(typesIn({ copies: [] })).toEqual([{ type: 'Book', key: {} }])
  expect(typesIn({ bookId: 1 })).toEqual([
    { type: 'Book', key: { id: 1 } },
    { type: 'Copy', key: {} },
  ])
})

test('what stands once is of every item', () => {
  const copies: EventRules = { 'copy.moved': [{ type: 'Copy', key: { shelf: 'data.shelf', id: 'data.ids[]' } }] }
  const entities = ['a', 'b'].map((id) => ({ type: 'Copy', key: { shelf: 'x', id } }))
  expect(outdatedBy(copies, { type: 'copy.moved', data: { shelf: 'x', ids: ['a', 'b'] } })?.entities).toEqual(entities)
})

test.each([undefined, null, 7, 'text', [], {}, { type: 'other' }, { type: 7 }, { type: 'constructor' }])(
  'what is no event with rules (%j) outdates nothing',
  (event) => {
    expect(outdatedBy(rules, event)).toBeNull()
  },
)
