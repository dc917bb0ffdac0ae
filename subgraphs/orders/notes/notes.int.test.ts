import { customer, type Somebody, staff } from '@micromart/service/testing'
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

test('what staff have written of somebody is exported to them alone, until it is erased', async () => {
  const [ada, bo] = [customer('usr_ada_alone'), customer('usr_bo_alone')]
  const { id } = await shop.newOrder(ada)
  const other = await shop.newOrder(bo)
  await note(id, 'She rang twice.')
  await note(other.id, 'He never rings.')
  await shop.confirm(id)
  const input = { id, carrier: 'DHL', trackingNumber: '0034' }
  const shipped = shop.ask(
    'mutation($input: ShipOrderInput!) { shipOrder(input: $input) { __typename } }',
    { input },
    sam,
  )
  await shop.asksForMoney(id)
  await shop.refuse(id)
  await shipped
  const writeOff = 'mutation($input: WriteOffPaymentInput!) { writeOffPayment(input: $input) { __typename } }'
  await shop.ask(writeOff, { input: { id, reason: 'A regular' } }, sam)

  const remarks = `query($of: [_Any!]!) { _entities(representations: $of) {
    ... on PersonalData { orderRemarks { order { id } text at } } } }`
  const exported = async (userId: string, as: Somebody) => {
    const { data } = await shop.ask(remarks, { of: [{ __typename: 'PersonalData', userId }] }, as)
    return data._entities[0]?.orderRemarks ?? null
  }
  expect(await exported('usr_ada_alone', ada)).toEqual([
    { order: { id }, text: 'A regular', at: expect.any(String) },
    { order: { id }, text: 'She rang twice.', at: expect.any(String) },
  ])
  expect(await exported('usr_ada_alone', bo)).toBeNull()
  expect(await exported('usr_ada_alone', sam)).toBeNull()
  await shop.db.deleteFrom('order_keys').where('order_id', '=', id).execute()
  expect(await exported('usr_ada_alone', ada)).toEqual([])
})
