import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eventually } from '@micromart/testing/eventually'
import pg from 'pg'
import { buy, orderBecomes, orderOf, type Placed } from '../actors/checkout.ts'
import type { Client } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { outcome } from '../actors/outcome.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { OrderDocument, ShipOrderDocument } from '../generated.ts'
import { allCharges, chargesOf } from '../probes/ledger.ts'
import { promisesHold } from '../probes/promises.ts'
import type { PartContext } from '../runner/part.ts'
import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'
import { providerBooks, putBooksBack } from './provider-books.ts'

export const title =
  'A shop is restored from a backup that was made while it sold, and holds all promises once it has caught up with the provider'
export const own = true
export const long = true
export const patienceMs = 900_000

const parcel = { carrier: 'DHL', trackingNumber: '00340434161094042557' }
const ship = async (staff: Client, id: string) =>
  outcome((await staff.ask(ShipOrderDocument, { input: { id, ...parcel } })).shipOrder, 'OrderChanged')

export async function run({ shop, say }: PartContext): Promise<void> {
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 500 })
  const customer = await newCustomer(shop)
  const { client } = customer
  const waiting = await buy(customer, variantId)
  await orderBecomes(client, waiting.id, 'CONFIRMED')
  const sent = await buy(customer, variantId)
  await orderBecomes(client, sent.id, 'CONFIRMED')
  await ship(staff, sent.id)

  say('it is copied while it sells')
  const folder = await mkdtemp(join(tmpdir(), 'micromart-backup-'))
  const backup = join(folder, 'of-today')
  const meanwhile: Placed[] = []
  let copying = true
  const buyers = [1, 2].map(async () => {
    const buyer = await newCustomer(shop)
    while (copying) {
      const order = await buy(buyer, variantId)
      meanwhile.push(order)
      await orderBecomes(buyer.client, order.id, 'CONFIRMED')
    }
  })
  const made = JSON.parse(await shopCommand(shop, 'backup', backup, '--json'))
  copying = false
  await Promise.all(buyers)
  assert.equal(made.running, true)
  assert.ok(made.bytes > 10_000_000, JSON.stringify(made))
  await assert.rejects(shopCommand(shop, 'backup', backup), /is not empty/)

  say('and goes on: something is shipped, something is given back at the provider, something is bought')
  await ship(staff, waiting.id)
  await refundByHand(shop, sent.id)
  const late = await buy(customer, variantId)
  await orderBecomes(client, late.id, 'CONFIRMED')
  for (const { id } of meanwhile) await settled(staff, id)

  say('all is lost, and restored')
  const books = await providerBooks(shop)
  await assert.rejects(shopCommand(shop, 'restore', backup, '--yes'), /already runs/)
  await shop.stop('SIGINT')
  await assert.rejects(shopCommand(shop, 'restore', backup), /Add --yes/)
  await shopCommand(shop, 'restore', backup, '--yes')
  await putBooksBack(shop, books)
  await shop.restart()
  assert.equal((await orderOf(client, waiting.id)).status, 'CONFIRMED')
  assert.equal((await orderOf(client, sent.id)).status, 'SHIPPED')
  assert.equal((await client.ask(OrderDocument, { id: late.id })).order, null)

  say('it learns what it does not know any more')
  const known = await knownOrders(shop)
  assert.ok(!known.has(late.id))
  for (const { id } of meanwhile.filter((order) => known.has(order.id))) await settled(staff, id)
  await ship(staff, waiting.id)
  const strays = await straysOf(shop)
  assert.ok(strays.length > 0)
  // What a person does at the provider.
  await ask(shop, 'payments-sandbox', 'UPDATE charges SET voided = true WHERE reference = ANY ($1) AND captured = 0', [
    strays,
  ])
  await shopCommand(shop, 'reconcile')
  const total = (await orderOf(client, waiting.id)).total.amount
  assert.deepEqual(await chargesOf(shop, waiting.id), [
    { authorised: total, captured: total, refunded: '0.00', voided: false },
  ])
  await promisesHold(shop)
  await rm(folder, { recursive: true })
}

const settled = (staff: Client, id: string) =>
  eventually(async () => assert.notEqual((await orderOf(staff, id)).status, 'PLACED'), { within: 120_000 })

async function ask<Row extends pg.QueryResultRow>(
  shop: Shop,
  database: string,
  statement: string,
  values: unknown[] = [],
) {
  const db = new pg.Client({ connectionString: (await shop.running()).databases[database] })
  await db.connect()
  try {
    return (await db.query<Row>(statement, values)).rows
  } finally {
    await db.end()
  }
}

const knownOrders = async (shop: Shop) =>
  new Set((await ask<{ id: string }>(shop, 'orders', 'SELECT stream_id AS id FROM event_streams')).map(({ id }) => id))

async function refundByHand(shop: Shop, orderId: string): Promise<void> {
  const charge = (await allCharges(shop)).find((each) => each.orderId === orderId)
  assert.ok(charge)
  const key = (await shop.running()).paymentProvider?.MICROMART_PROVIDER_KEY
  const response = await fetch(`${shop.sandbox}/by-hand/${charge.reference}/refund`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({ amount: '1.00', currency: charge.currency }),
  })
  assert.equal(response.status, 200, await response.text())
}

/** The charges that no payment knows any more: of orders that are lost, and of such as were just being paid. */
async function straysOf(shop: Shop): Promise<string[]> {
  const refused = await shopCommand(shop, 'reconcile', '--json').then(
    () => assert.fail('reconcile finds nothing that differs'),
    (error: Error) => error.message,
  )
  const findings: Finding[] = JSON.parse(refused.slice(refused.indexOf('\n')))
  return findings.filter(({ says }) => says.includes('no payment knows')).map(({ reference }) => reference)
}

interface Finding {
  reference: string
  says: string
}
