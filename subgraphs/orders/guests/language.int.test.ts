import { newId } from '@micromart/ids'
import { service } from '@micromart/service/testing'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { guestsOf } from '../testing/guests.ts'
import { type OrdersHarness, openOrders } from '../testing/harness.ts'
import { forgetContact } from './contact-store.ts'

let shop: OrdersHarness

beforeAll(async () => {
  shop = await openOrders()
})
afterAll(() => shop.close())

/** A guest orders; `again` is the same wish by the same key. */
function somebody() {
  const { newGuest, place } = guestsOf(shop)
  const as = newGuest()
  const wish = { email: 'guest@buyers.example', idempotencyKey: newId('req') }
  return (said: { language?: string | null }) => place({ ...wish, ...said }, as)
}

async function contact(orderId: string) {
  const query = 'query($orderId: ID!) { guestContact(orderId: $orderId) { email language } }'
  return (await shop.ask(query, { orderId }, service())).data.guestContact
}

test('a guest says what they read, or nothing, and mails are told of it', async () => {
  for (const [said, language] of [
    [{ language: 'de-at' }, 'de-AT'],
    [{ language: null }, null],
    [{}, null],
  ] as const) {
    const { order } = await somebody()(said)
    expect(await contact(order.id)).toEqual({ email: 'guest@buyers.example', language })
  }
})

test('what is no language is refused before anything is ordered', async () => {
  const order = somebody()
  expect(await order({ language: 'German, please' })).toMatchObject({
    __typename: 'InvalidInput',
    path: ['guest', 'language'],
  })
  expect(await order({ language: 'de' })).toMatchObject({ __typename: 'OrderPlaced', replayed: false })
})

test('the same wish in another language is the same order, and its mails stay in the first', async () => {
  const place = somebody()
  const { order } = await place({ language: 'de' })
  expect(await place({ language: 'en' })).toMatchObject({ replayed: true, order: { id: order.id } })
  expect(await contact(order.id)).toMatchObject({ language: 'de' })
})

test('what a guest reads is in no message, and forgotten with their address', async () => {
  const { order } = await somebody()({ language: 'de-LI' })
  expect((await shop.rowsWith('de-LI')).map((row) => row.split(':')[0])).toEqual(['public.guest_contacts'])
  await forgetContact(shop.db, order.id)
  expect(await shop.rowsWith('de-LI')).toEqual([])
})
