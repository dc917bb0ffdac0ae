import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { inParallel, newCustomers, placeOrderOf, readyToBuy } from '../../actors/buyers.ts'
import type { Customer } from '../../actors/people.ts'
import type { PartContext } from '../../runner/part.ts'
import { familyCpu } from '../process-usage.ts'
import { quantile } from '../quantile.ts'
import { timed } from '../timed.ts'
import { allConfirmed } from './all-confirmed.ts'
import { costOf } from './cost.ts'
import { buyAt } from './vendure/journey.ts'
import { openVendure, type Vendure } from './vendure/open-vendure.ts'

const rounds = 3
const orders = 100
const together = 20
const jobsMs = 50

interface Setting {
  shop: PartContext['shop']
  /** Of the shop's orders. */
  db: pg.Pool
  variantId: string
}

/** Whole journeys from an empty cart: medians of the rounds. */
interface Journeys {
  /** Until all that an order sets off is done: confirmed here, no job left there. */
  ordersPerSecond: number
  /** Of all processes and PostgreSQL, for each; nothing where there is no /proc. */
  processorMs: number
}

/**
 * The whole journey of an order here and at Vendure, a monolith with a worker, in turns: on the same machine, by the same kind of PostgreSQL, each with
 * its own. Vendure sends no mail and asks no provider, which the shop does. Null, and said, where its packages are not.
 */
export async function besideVendure(
  setting: Setting,
  say: (line: string) => void,
): Promise<Record<'micromart' | 'vendure', Journeys> | null> {
  const packages = process.env.MICROMART_VENDURE
  if (!packages || !hasVendure(packages)) {
    say('Vendure is left out: MICROMART_VENDURE names no folder that has @vendure/core in its node_modules.')
    return null
  }
  say('Vendure sets itself up …')
  const vendure = await openVendure(resolve(packages))
  try {
    const measured: Record<'micromart' | 'vendure', Journeys[]> = { micromart: [], vendure: [] }
    let bought = 0
    // Both are warm before it counts.
    for (let round = 0; round <= rounds; round++) {
      const customers = await newCustomers(setting.shop, orders)
      const figures = {
        micromart: await here(setting, customers),
        vendure: await there(vendure, () => buyAt(vendure.url, bought++)),
      }
      for (const side of ['micromart', 'vendure'] as const) {
        const { ordersPerSecond, processorMs } = figures[side]
        const told = `${ordersPerSecond.toFixed(1)} journeys/s, ${processorMs.toFixed(0)} ms of processor time each`
        say(`${round === 0 ? 'to warm up' : `round ${round}`}: ${side.padEnd(10)} ${told}`)
        if (round > 0) measured[side].push(figures[side])
      }
    }
    return { micromart: medians(measured.micromart), vendure: medians(measured.vendure) }
  } finally {
    await vendure.close()
  }
}

function hasVendure(packages: string): boolean {
  try {
    createRequire(resolve(packages, 'vendure.js')).resolve('@vendure/core')
    return true
  } catch {
    return false
  }
}

async function here({ shop, db, variantId }: Setting, customers: readonly Customer[]): Promise<Journeys> {
  const work = () =>
    timed(async () => {
      const ids = await inParallel(customers, together, async (customer) => {
        const [buyer] = await readyToBuy([customer], variantId)
        if (buyer === undefined) throw new Error('nobody is ready to buy')
        return placeOrderOf(buyer)
      })
      await allConfirmed(db, ids)
    })
  const { result: took, cost } = await costOf({ shop, db }, orders, work)
  return { ordersPerSecond: (orders * 1000) / took, processorMs: cost.processorMs.all ?? 0 }
}

async function there({ pids, jobsLeft }: Vendure, buy: () => Promise<void>): Promise<Journeys> {
  const cpu = async () => {
    const all = process.platform === 'linux' ? Object.values(pids) : []
    return (await Promise.all(all.map(familyCpu))).reduce((sum, seconds) => sum + seconds, 0)
  }
  const before = await cpu()
  const took = await timed(async () => {
    await inParallel(Array.from({ length: orders }), together, buy)
    while ((await jobsLeft()) > 0) await pause(jobsMs)
  })
  return { ordersPerSecond: (orders * 1000) / took, processorMs: (((await cpu()) - before) / orders) * 1000 }
}

const medians = (all: readonly Journeys[]): Journeys => ({
  ordersPerSecond: quantile(
    all.map(({ ordersPerSecond }) => ordersPerSecond),
    0.5,
  ),
  processorMs: quantile(
    all.map(({ processorMs }) => processorMs),
    0.5,
  ),
})
