import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { type Buyer, inParallel, newCustomers, placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { follow } from '../actors/follow.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { allConfirmed } from './checkout/all-confirmed.ts'
import { besideVendure } from './checkout/beside-vendure.ts'
import { costOf } from './checkout/cost.ts'
import { overload } from './checkout/overload.ts'
import { quantile } from './quantile.ts'

export const title =
  'orders a second through the whole saga beside bare commits, what one takes of processor and commits, commit to subscriber, and twice as many as it can do'
export const own = true

const orders = 300
const together = 20
const steadySeconds = 20
const restSeconds = 10
const crowdSeconds = 20
/** By whom it is seen when a crowd is over. */
const calmBuyers = 20

/** Measures with the shop's own PostgreSQL, whose commits are the floor under everything. */
export async function run({ shop, say }: PartContext) {
  const { databases } = await shop.running()
  const db = new pg.Pool({ connectionString: databases.orders, max: together })
  try {
    const variantId = await shelve(await staffOf(shop), { stock: 20 * orders })
    say(`${orders} customers sign up …`)
    const customers = await newCustomers(shop, orders)

    say('a shop that has been at work: as many orders that do not count …')
    await throughput(db, await readyToBuy(customers, variantId))
    const bare = await bareCommits(db)
    const buying = await readyToBuy(customers, variantId)
    const { result: saga, cost } = await costOf({ shop, db }, orders, () => throughput(db, buying))
    say(`${saga.ordersPerSecond.toFixed(1)} orders/s; ${bare.toFixed(0)} bare commits/s`)
    say(`${cost.processorMs.all} ms of processor time and ${cost.commits.all} commits an order`)
    say('at rest …')
    const { cost: rest } = await costOf({ shop, db }, restSeconds, () => pause(restSeconds * 1000))
    const half = saga.ordersPerSecond / 2
    say(`half of that: ${half.toFixed(1)} orders/s …`)
    const steady = await readyToBuy(customers.slice(0, Math.ceil(half * steadySeconds)), variantId)
    const subscribers = await subscriberLatency(steady, half)
    const perSecond = 2 * saga.ordersPerSecond
    say(`twice as many as it can do: ${perSecond.toFixed(1)} orders/s …`)
    const ready = await readyToBuy(customers, variantId)
    const crowd = ready.slice(0, Math.min(orders - calmBuyers, Math.ceil(perSecond * crowdSeconds)))
    const calm = { calm: ready.slice(-calmBuyers), usualMs: saga.placeOrderMs.p50 }
    const crowded = await overload(crowd, { perSecond, ...calm }, (ids) => allConfirmed(db, ids))
    say('whole journeys, from an empty cart …')
    const journeys = await besideVendure({ shop, db, variantId }, say)
    return {
      orders,
      ...saga,
      anOrder: cost,
      aSecondAtRest: rest,
      crowded,
      bareCommitsPerSecond: bare,
      ratio: saga.ordersPerSecond / bare,
      subscribers,
      journeys,
    }
  } finally {
    await db.end()
  }
}

/** The same number of transactions that insert one row of an event's size, as wide as the orders come. */
async function bareCommits(db: pg.Pool): Promise<number> {
  await db.query('CREATE TABLE bare_commits (id bigserial PRIMARY KEY, body text NOT NULL)')
  const body = 'x'.repeat(1_000)
  const rates: number[] = []
  for (let round = 0; round < 5; round++) {
    const began = performance.now()
    await inParallel(Array.from({ length: orders }), together, () =>
      db.query('INSERT INTO bare_commits (body) VALUES ($1)', [body]),
    )
    rates.push(orders / ((performance.now() - began) / 1000))
  }
  await db.query('DROP TABLE bare_commits')
  return quantile(rates, 0.5)
}

async function throughput(db: pg.Pool, buyers: readonly Buyer[]) {
  const began = performance.now()
  const answers: number[] = []
  const ids = await inParallel(buyers, together, async (buyer) => {
    const sent = performance.now()
    const id = await placeOrderOf(buyer)
    answers.push(performance.now() - sent)
    return id
  })
  await allConfirmed(db, ids)
  const seconds = (performance.now() - began) / 1000
  return {
    ordersPerSecond: orders / seconds,
    placeOrderMs: { p50: quantile(answers, 0.5), p99: quantile(answers, 0.99) },
  }
}

/** From the moment an event was written to when the customer's websocket brings it, under a steady load. */
async function subscriberLatency(buyers: readonly Buyer[], perSecond: number) {
  const late: number[] = []
  const began = performance.now()
  await Promise.all(
    buyers.map(async (buyer, nth) => {
      await pause(Math.max(0, (nth * 1000) / perSecond - (performance.now() - began)))
      const { url, token } = buyer.customer.client
      const following = follow({ url, token }, await placeOrderOf(buyer), 0)
      await following.until('ORDER_CONFIRMED')
      following.events.forEach((event, index) => {
        // The first is history by the time anybody can subscribe.
        if (event.sequence > 1) late.push((following.arrivedAt[index] ?? Number.NaN) - Date.parse(event.at))
      })
      await following.close()
    }),
  )
  return {
    askedPerSecond: perSecond,
    donePerSecond: buyers.length / ((performance.now() - began) / 1000),
    eventToSubscriberMs: { p50: quantile(late, 0.5), p99: quantile(late, 0.99) },
  }
}
