import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { CheckedShop } from './checked-shop.ts'
import { openInvariants } from './invariants.ts'
import { Looks, type Progress, type Seen } from './looks.ts'
import { openSampleShop, type SampleShop } from './testing/sample-shop.ts'

const dayMs = 24 * 60 * 60_000

let shop: SampleShop
let now = new Date()
beforeEach(async () => {
  shop = await openSampleShop()
})
afterEach(() => shop.close())

/** Looks that begin exactly where the last one ended, so that nothing is found by luck. */
const looking = (from: Progress | null = null, walk = 0) =>
  new Looks({ invariants: openInvariants(), settle: async () => {} }, { from, walk, clock: () => now, overlapMs: 0 })

const faults = ({ findings }: Seen) =>
  findings.flatMap((finding) =>
    'breaches' in finding
      ? finding.breaches.map(({ of, fault }) => `${finding.invariant.id} ${of} ${fault}`)
      : [finding.unchecked],
  )

const reprice = (orderId: string, amount: string) =>
  sql`UPDATE events SET message = jsonb_set(message, '{data,discount,amount}', to_jsonb(${amount}::text))
      WHERE stream_id = ${orderId} AND version = 1`.execute(shop.orders)

const addsUpTo = (orderId: string) => `I15 ${orderId} costs 59.38 EUR, and its parts come to 5937 minor units`

test('all holds of an honest shop at every look, and a later one is at what is new alone', async () => {
  const looks = looking()
  await shop.trade()
  expect(await looks.look(shop)).toMatchObject({ since: null })
  await shop.relay()
  await looks.look(shop)
  const orderId = await shop.cancelled()
  await shop.relay()
  const seen = await looks.look(shop)
  expect(faults(seen)).toEqual([])
  expect(seen.since?.orders).toContain(orderId)
  const { length } = await shop.orders.selectFrom('order_views').select('order_id').execute()
  expect(seen.since?.orders.length).toBeLessThan(length)
})

test('what is wrong with a new order is found, stays found when nothing changes, and goes when it is mended', async () => {
  const looks = looking()
  await looks.look(shop)
  const { orderId } = await shop.placed()
  await reprice(orderId, '5.01')
  const found = faults(await looks.look(shop))
  expect(found).toContain(addsUpTo(orderId))
  expect(found).toContain(`I6 ${orderId} has a view that differs from a replay`)
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toEqual(found)
  await reprice(orderId, '5.00')
  expect(faults(await looks.look(shop))).toEqual([])
})

test('an order of a transaction that commits after a look that began later is not missed', async () => {
  const looks = looking()
  const other = await openSampleShop()
  try {
    const { orderId } = await other.placed()
    const [event] = (await sql<{ message: unknown }>`SELECT message FROM events`.execute(other.orders)).rows
    const trx = await shop.orders.startTransaction().execute()
    await sql`INSERT INTO event_streams VALUES (${orderId}, 1)`.execute(trx)
    await sql`INSERT INTO events SELECT ${orderId}, 1, message ->> 'id', message ->> 'type', message
              FROM (SELECT ${JSON.stringify(event?.message)}::jsonb AS message) said`.execute(trx)
    expect(faults(await looks.look(shop))).toEqual([])
    expect(faults(await looks.look(shop))).toEqual([])
    await trx.commit().execute()
    expect(faults(await looks.look(shop))).toContain(`I6 ${orderId} has no view`)
  } finally {
    await other.close()
  }
})

test('an event that was lost from the outbox long after it was stored stays lost until the log has it', async () => {
  const looks = looking()
  const { orderId } = await shop.placed()
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toEqual([])
  const held = await shop.orders.selectFrom('outbox').selectAll().where('key', '=', orderId).execute()
  await shop.orders.deleteFrom('outbox').where('key', '=', orderId).execute()
  const lost = expect.stringMatching(`I4 ${orderId} 1 is event .*, neither on the log nor in the outbox`)
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toEqual([lost])
  for (const { topic, key, value } of held) await shop.say(topic, 0, key, String(value))
  expect(faults(await looks.look(shop))).toEqual([])
})

/** A shop whose connections can be closed: whoever uses one after that fails. */
function lent(whole: CheckedShop) {
  let isClosed = false
  const lend = <Part extends object>(part: Part): Part =>
    new Proxy(part, {
      get(of, name) {
        if (isClosed) throw new Error('the connection is closed')
        const value = Reflect.get(of, name, of)
        return typeof value === 'function' ? value.bind(of) : value
      },
    })
  const { orders, cart, inventory, payments, log, outboxes } = whole
  const services = { orders: lend(orders), cart: lend(cart), inventory: lend(inventory), payments: lend(payments) }
  const all = Object.fromEntries(Object.entries(outboxes).map(([name, db]) => [name, lend(db)]))
  return {
    shop: { ...whole, ...services, log: lend(log), outboxes: all },
    close() {
      isClosed = true
    },
  }
}

test('looks go on over connections of their own each, as after a database was away', async () => {
  const looks = looking()
  const first = lent(shop)
  await shop.confirmed()
  await shop.relay()
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(first.shop))).toEqual([])
  first.close()
  await shop.confirmed()
  await shop.relay()
  expect(faults(await looks.look(lent(shop).shop))).toEqual([])
})

test('a version that goes back on the log is found by what was heard before, and stays found', async () => {
  const looks = looking()
  const say = (version: number) =>
    shop.say('users.events', 0, 'usr_back', JSON.stringify({ id: 'evt', aggregateversion: version }))
  await say(1)
  await say(2)
  await looks.look(shop)
  await say(4)
  const found = ['I5 usr_back appears on users.events as 1, 2, 4']
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toEqual(found)
})

test('a cart that was ordered twice stays found though no order changes any more', async () => {
  const looks = looking()
  await looks.look(shop)
  const [one, two] = [await shop.placed(), await shop.placed()]
  await sql`UPDATE events SET message = jsonb_set(message, '{data,cartId}', to_jsonb(${one.cartId}::text))
            WHERE stream_id = ${two.orderId} AND version = 1`.execute(shop.orders)
  const found = expect.stringContaining(`I3 ${one.cartId} was ordered as it stood by`)
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toContainEqual(found)
})

test('a payment that changes long after its order is looked at', async () => {
  const looks = looking()
  const orderId = await shop.shipped()
  await shop.relay()
  await looks.look(shop)
  await looks.look(shop)
  const [paymentId, now] = [await shop.till.beginRefund(orderId, 9_999n), new Date()]
  await sql`UPDATE payment_actions SET state = 'DONE', finished_at = ${now} WHERE payment_id = ${paymentId}`.execute(
    shop.payments,
  )
  expect((await looks.look(shop)).since?.orders).toContain(orderId)
})

/** Has every order await nobody. */
async function rest(): Promise<void> {
  await sql`DELETE FROM saga_timeouts`.execute(shop.orders)
  await sql`
    UPDATE checkout_sagas SET state = state || '{"stock": "released", "phase": "cancelled"}'`.execute(shop.orders)
}

test('what is spoiled of an order that has long ended is found as all are looked at once more, some each time', async () => {
  const looks = looking(null, 1)
  const [one = '', other = ''] = [(await shop.placed()).orderId, (await shop.placed()).orderId].sort()
  await rest()
  await looks.look(shop)
  await looks.look(shop)
  await reprice(other, '5.01')
  expect(faults(await looks.look(shop))).toContain(addsUpTo(other))
  await reprice(one, '5.01')
  expect(faults(await looks.look(shop))).not.toContain(addsUpTo(one))
  expect(faults(await looks.look(shop))).toEqual(expect.arrayContaining([addsUpTo(one), addsUpTo(other)]))
})

test('what is not about one order at a time is looked at wholly once a day', async () => {
  const looks = looking()
  const orderId = await shop.shipped()
  await rest()
  await looks.look(shop)
  const { rows } = await sql<{ variant_id: string }>`
    UPDATE stock SET on_hand = on_hand + 1 WHERE variant_id = (
      SELECT min(variant_id) FROM reservation_lines WHERE order_id = ${orderId}) RETURNING variant_id`.execute(
    shop.inventory,
  )
  const found = expect.stringMatching(`I1 ${rows[0]?.variant_id} .* pieces are on hand, though`)
  expect(faults(await looks.look(shop))).not.toContainEqual(found)
  now = new Date(now.getTime() + dayMs)
  for (let round = 0; round < 2; round++) expect(faults(await looks.look(shop))).toContainEqual(found)
})

test('who goes on from where another has been knows what that found', async () => {
  const looks = looking()
  await shop.say('users.events', 0, 'usr_late', JSON.stringify({ aggregateversion: 2 }))
  const { orderId } = await shop.placed()
  await reprice(orderId, '5.01')
  const found = faults(await looks.look(shop))
  const { progress } = looks
  const other = await looking(
    JSON.parse(JSON.stringify(progress), (key, value) => (key === 'at' ? new Date(value) : value)),
  ).look(shop)
  expect(other.since?.orders).toContain(orderId)
  expect(faults(other)).toEqual(found)
})

test('a look at which something could not be checked is as if it had not been', async () => {
  const looks = looking()
  await looks.look(shop)
  const { progress } = looks
  const { orderId } = await shop.placed()
  await reprice(orderId, '5.01')
  const away = { ...shop, cart: undefined as never }
  expect((await looks.look(away)).findings.some((finding) => 'unchecked' in finding)).toBe(true)
  expect(looks.progress).toBe(progress)
  expect(faults(await looks.look(shop))).toContain(addsUpTo(orderId))
})
