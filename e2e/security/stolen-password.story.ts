import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { message, type Topic, topics, topicsOf } from '@micromart/events'
import { openEventLog } from '@micromart/messaging'
import pg from 'pg'
import { buy, orderBecomes, orderOf } from '../actors/checkout.ts'
import { shelve } from '../actors/goods.ts'
import { newCustomer, staffOf } from '../actors/people.ts'
import { recordsOf } from '../probes/log-records.ts'
import type { PartContext } from '../runner/part.ts'
import { pids } from '../shop/processes.ts'

export const title = 'Whoever has the password of one service pays no order with it, and reads nothing of people'

export async function run({ shop, say }: PartContext): Promise<void> {
  const { databases } = await shop.running()
  assert.ok(databases.search)
  const stolen = new URL(databases.search)
  const staff = await staffOf(shop)
  const variantId = await shelve(staff, { stock: 1 })
  const customer = await newCustomer(shop)
  const { 'payments-sandbox': provider } = await pids(shop)
  assert.ok(provider)

  say('an order waits for its payment, and the thief says that it is paid')
  process.kill(provider, 'SIGSTOP')
  try {
    const { id } = await buy(customer, variantId)
    const { total } = await orderOf(customer.client, id)
    const forged = message('payments.replies', 'payments.authorised', {
      id: `evt_${randomUUID()}`,
      subject: id,
      source: 'payments',
      time: new Date(),
      data: { orderId: id, paymentId: 'pay_forged', amount: total },
    })
    const { topic: _, ...envelope } = forged
    const { writes } = topicsOf('search')
    for (const topic of topics.filter((each) => !writes.includes(each)))
      await isRefused(stolen, topic, { key: id, value: JSON.stringify(envelope) })
    assert.equal((await orderOf(customer.client, id)).status, 'PLACED')
    assert.deepEqual(
      (await recordsOf(shop)).filter(({ value }) => value.includes('pay_forged')),
      [],
    )

    say('the payment comes, and the order is confirmed by that alone')
    process.kill(provider, 'SIGCONT')
    const { payment } = await orderBecomes(customer.client, id, 'CONFIRMED')
    assert.notEqual(payment?.id, 'pay_forged')
  } finally {
    process.kill(provider, 'SIGCONT')
  }

  say('nobody else’s database takes the password, nor does the log show what is not for search')
  for (const [name, url] of Object.entries(databases)) {
    if (name === 'search' || name === 'events') continue
    const elsewhere = new URL(stolen)
    elsewhere.pathname = new URL(url).pathname
    await assert.rejects(asking(elsewhere, 'SELECT 1'), /permission denied for database/)
  }
  const log = inLog(stolen)
  const { reads } = topicsOf('search')
  for (const topic of topics.filter((each) => !reads.includes(each))) {
    await assert.rejects(asking(log, `SELECT * FROM log.fetch('{${topic}}', '{0}', '{0}', 9)`), /search may not read/)
  }
  await assert.rejects(asking(log, 'SELECT * FROM log.records'), /permission denied for table/)
  await assert.rejects(
    asking(log, `SELECT log.attend('orders', 'me', '{payments.replies}', 0)`),
    /may not act as orders/,
  )

  say('and what the log holds of the customer is no name, no address and no token')
  const said = (await recordsOf(shop, 'users.events', customer.id)).map(({ value }) => value).join()
  assert.match(said, /user\.email_verification_requested/)
  for (const own of ['Quist', customer.email, customer.tokens.refreshToken]) assert.ok(!said.includes(own))
}

/** The log's database, with the same password. */
function inLog(stolen: URL): URL {
  const url = new URL(stolen)
  url.pathname = '/events'
  return url
}

async function isRefused(stolen: URL, topic: Topic, record: { key: string; value: string }): Promise<void> {
  const logger = { info() {}, warn() {}, error() {} }
  const log = await openEventLog({ url: inLog(stolen).href, logger })
  try {
    await assert.rejects(log.publish([{ topic, ...record }]), { message: `search may not write to ${topic}` })
  } finally {
    await log.close()
  }
}

async function asking(url: URL, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url.href })
  try {
    await client.connect()
    return await client.query(sql)
  } finally {
    await client.end()
  }
}
