import assert from 'node:assert/strict'
import { setTimeout as pause } from 'node:timers/promises'
import { inParallel } from '../actors/buyers.ts'
import { type Client, clientOf } from '../actors/client.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import type { PartContext } from '../runner/part.ts'
import { quantile } from './quantile.ts'

export const title =
  'how soon guests read a price that has changed, while the router keeps prices, at 20 and 200 changes a second'
export const own = true

const rates = [20, 200]
const seconds = 20
/** Things that change in turns, each read by a guest again and again. */
const things = 20
/** So many of them are read so often, with as many ms between, that reading is not what is waited for: they are what is timed. */
const timed = { things: 4, betweenMs: 2 }
/** Between reads of the others, in ms: guests must not take the machine from what they wait for. */
const betweenMs = 100
/** How long the last changes may take to be read, in ms. */
const patienceMs = 10_000

/** Nothing that it answers tells what was changed, so the router learns it from the event alone. */
const change = 'mutation($id: ID!, $price: MoneyInput!) { changePrice(variantId: $id, price: $price) { __typename } }'
/** With ids, as clients with a store of their own ask: without them any change of a product would be one of this. */
const look = 'query($id: ID!) { variant(id: $id) { id price { amount } product { id updatedAt } } }'

interface Seen {
  variant: { price: { amount: string }; product: { updatedAt: string } }
}

interface Thing {
  id: string
  /** In minor units, each more than the one before: asked for, and read. */
  written: number
  read: number
  /** Undefined while nothing is being written. */
  writing?: Promise<void> | undefined
}

export async function run({ shop, say }: PartContext) {
  const [staff, guest] = [await staffOf(shop), clientOf(shop.url)]
  const all = await inParallel(Array.from({ length: things }), 4, async (): Promise<Thing> => {
    return { id: await shelve(staff, { stock: 1, price: '10.00' }), written: 1_000, read: 1_000 }
  })
  const figures = []
  for (const rate of rates) {
    const measured = await measure(staff, guest, all, rate)
    const { writesPerSecond, readsPerSecond, latencyMs, older } = measured
    say(
      `${writesPerSecond} changes/s, ${readsPerSecond} reads/s: read after p50 ${latencyMs.p50} ms, p99 ${latencyMs.p99} ms; ` +
        `${older} older reads`,
    )
    figures.push({ asked: rate, ...measured })
  }
  assert.ok(
    figures.every(({ older }) => older === 0),
    'nobody reads an older price than before',
  )
  return figures
}

async function measure(staff: Client, guest: Client, all: readonly Thing[], rate: number) {
  const latencies: number[] = []
  const counts = { writes: 0, reads: 0, older: 0 }
  let isOver = false
  const readers = all.map(async (thing, nth) => {
    const isTimed = nth < timed.things
    for (const until = performance.now() + patienceMs + seconds * 1_000; !isOver || thing.read < thing.written; ) {
      assert.ok(performance.now() < until, 'the last changes are read')
      const { variant } = await guest.ask<Seen, object>(look, { id: thing.id })
      const amount = Math.round(100 * Number(variant.price.amount))
      counts.reads++
      if (amount < thing.read) counts.older++
      // Its own time is just before its commit: what is measured is never too little.
      if (amount > thing.read && isTimed) latencies.push(Date.now() - Date.parse(variant.product.updatedAt))
      thing.read = Math.max(thing.read, amount)
      await pause(isTimed ? timed.betweenMs : betweenMs)
    }
  })
  const began = performance.now()
  for (let nth = 0; performance.now() - began < seconds * 1_000; nth++) {
    const thing = all[nth % all.length]
    if (thing && !thing.writing) thing.writing = write(staff, thing, counts)
    await pause(began + ((nth + 1) * 1_000) / rate - performance.now())
  }
  const took = (performance.now() - began) / 1_000
  await Promise.all(all.map(({ writing }) => writing))
  isOver = true
  await Promise.all(readers)
  return {
    writesPerSecond: Math.round(counts.writes / took),
    readsPerSecond: Math.round(counts.reads / took),
    latencyMs: { p50: quantile(latencies, 0.5), p99: quantile(latencies, 0.99) },
    older: counts.older,
  }
}

async function write(staff: Client, thing: Thing, counts: { writes: number }): Promise<void> {
  const minor = thing.written + 1
  const price = { amount: (minor / 100).toFixed(2), currency: 'EUR' }
  await staff.ask(change, { id: thing.id, price })
  thing.written = minor
  thing.writing = undefined
  counts.writes++
}
