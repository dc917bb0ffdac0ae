import { customer, staff } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

const sam = staff('usr_sam')
const write = `mutation($input: AddOrderNoteInput!) { addOrderNote(input: $input) {
  __typename ... on OrderChanged { order { notes { text } } } ... on InvalidInput { path message } ... on NotAllowedNow { status } } }`
const notes = 'query($id: ID!) { order(id: $id) { notes { id text at author { id } } } }'

let keys = 0

async function note(id: string, text: string, key = `key ${++keys}`) {
  const { data } = await shop.ask(write, { input: { idempotencyKey: key, id, text } }, sam)
  return data?.addOrderNote
}
const notesOf = async (id: string, as = sam) => (await shop.ask(notes, { id }, as)).data?.order?.notes

test('staff read what they have written beside an order, the oldest first, and who did', async () => {
  const { id } = await shop.newOrder()
  expect(await notesOf(id)).toEqual([])
  await note(id, 'She wants it by Friday.\nRing first.')
  expect(await note(id, 'Rang: nobody there.')).toEqual({
    __typename: 'OrderChanged',
    order: { notes: [{ text: 'She wants it by Friday.\nRing first.' }, { text: 'Rang: nobody there.' }] },
  })
  expect(await notesOf(id)).toMatchObject([
    { id: expect.stringMatching(/^nte_/), author: { id: 'usr_sam' }, at: expect.any(String) },
    { author: { id: 'usr_sam' } },
  ])
})

test('a note that is sent twice is one, and its key is for no other', async () => {
  const { id } = await shop.newOrder()
  const twice = await Promise.all([note(id, 'Once.', 'k'), note(id, 'Once.', 'k')])
  expect(twice.map((answer) => answer.__typename)).toEqual(['OrderChanged', 'OrderChanged'])
  expect(await notesOf(id)).toHaveLength(1)
  expect(await note(id, 'Another.', 'k')).toMatchObject({ __typename: 'IdempotencyKeyReused' })
})

test('whose order it is sees no note, and writes none', async () => {
  const { id } = await shop.newOrder()
  await note(id, 'A difficult customer.')
  for (const as of [customer('usr_ada'), customer('usr_bo')]) {
    const answer = await shop.ask(notes, { id }, as)
    expect(JSON.stringify(answer)).not.toContain('difficult')
    expect((await shop.ask(write, { input: { idempotencyKey: 'x', id, text: 'Mine.' } }, as)).errors).toHaveLength(1)
  }
  expect(await notesOf(id)).toHaveLength(1)
})

test('beside what is no order, without a word, or beyond what is read at once nothing is written', async () => {
  const { id } = await shop.newOrder()
  expect(await note('ord_0', 'Beside nothing.')).toMatchObject({ __typename: 'NotFound' })
  expect(await note(id, ' ')).toMatchObject({ __typename: 'InvalidInput', path: ['text'] })
  for (let nth = 0; nth < 100; nth++) await note(id, `Note ${nth}.`)
  expect(await note(id, 'One too many.')).toMatchObject({ __typename: 'InvalidInput', path: [] })
  expect(await notesOf(id)).toHaveLength(100)
})

test('no row says what a note does, and it is erased with whom the order was for', async () => {
  const { id } = await shop.newOrder()
  await note(id, 'Ada Quist has moved to Kanalstrasse 9.')
  expect(await shop.rowsWith('Kanalstrasse')).toEqual([])
  await shop.db.deleteFrom('order_keys').where('order_id', '=', id).execute()
  expect(await notesOf(id)).toMatchObject([{ text: 'Erased' }])
  expect(await note(id, 'She is Ada Quist.')).toMatchObject({ __typename: 'NotAllowedNow', status: 'PLACED' })
})
