import { availableParallelism } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { Random } from '@micromart/testing/random'
import pg from 'pg'
import { type Buyer, inParallel, newCustomers, placeOrderOf, readyToBuy } from '../actors/buyers.ts'
import { shelve } from '../actors/goods.ts'
import { staffOf } from '../actors/people.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { confirmations } from './capacity/confirmations.ts'
import { demandsOf, siteOf, slowedBy } from './capacity/measured.ts'
import { type Order, type Prediction, simulate } from './capacity/simulate.ts'
import { type Cost, costOf } from './checkout/cost.ts'
import { machineCpu } from './process-usage.ts'
import { quantile } from './quantile.ts'

export const title =
  'orders of this machine as a simulation predicts them, beside those that are seen, and of two and of ten machines'
export const own = true

const restSeconds = 10
/** What the simulation knows of an order is of here … */
const learnt = { buyers: 10, orders: 80 }
/** … and it is checked where it knows nothing of. */
const checked = [
  { buyers: 4, orders: 48 },
  { buyers: 20, orders: 100 },
]
const alone = { buyers: 1, orders: 15 }
const sites = [1, 2, 10]
const buyersOfMachine = 30
const seed = 1

interface Seen {
  ordersPerSecond: number
  p50: number
  seconds: number
  /** Cores that were busy with what is not the shop, on the average: what buys, and whatever else the machine does. */
  others: number
  cost: Cost
}

export async function run({ shop, say }: PartContext): Promise<unknown> {
  if (process.platform !== 'linux') throw new CannotRunHere('processor time is read from /proc, which only Linux has')
  const { databases } = await shop.running()
  const db = new pg.Pool({ connectionString: databases.orders, max: 2 })
  const confirmed = confirmations(db)
  try {
    const most = Math.max(...checked.map(({ orders }) => orders), learnt.orders)
    const variantId = await shelve(await staffOf(shop), { stock: 10 * most })
    say(`${most} customers sign up …`)
    const customers = await newCustomers(shop, most)

    async function seen({ buyers, orders }: { buyers: number; orders: number }): Promise<Seen> {
      const ready = await readyToBuy(customers.slice(0, orders), variantId)
      const began = performance.now()
      const busyBefore = await machineCpu()
      let [seconds, busy] = [0, 0]
      const { result, cost } = await costOf({ shop, db }, orders, async () => {
        const took = await inParallel(ready, buyers, (buyer: Buyer) => ordered(buyer))
        seconds = (performance.now() - began) / 1_000
        busy = (await machineCpu()) - busyBefore
        return took
      })
      const ours = ((cost.processorMs.all ?? 0) * orders) / 1_000
      const others = Math.max(0, (busy - ours) / seconds)
      return { ordersPerSecond: orders / seconds, p50: quantile(result, 0.5), seconds, others, cost }
    }
    async function ordered(buyer: Buyer): Promise<number> {
      const began = performance.now()
      await confirmed.of(await placeOrderOf(buyer))
      return performance.now() - began
    }

    say('until what runs is compiled …')
    await seen(learnt)
    const { cost: rest } = await costOf({ shop, db }, restSeconds, () => pause(restSeconds * 1_000))
    const single = await seen(alone)
    say(`alone: ${single.p50.toFixed(0)} ms until confirmed`)
    const known = await seen(learnt)
    say(`${learnt.buyers} buyers: ${known.ordersPerSecond.toFixed(1)} orders/s`)

    const demands = demandsOf(known.cost, rest, known.seconds / learnt.orders)
    const working = demands.reduce((sum, { ms, waited }) => sum + (waited ? ms : 0), 0)
    const cores = availableParallelism()
    const slowed = (others: number) => slowedBy({ rest, others }, cores)
    const order: Order = { demands, waitMs: Math.max(0, single.p50 - working * slowed(single.others)) }
    // What buys is on machines of its own there, and here it is not.
    const predicted = (machines: number, buyers: number, others = 0): Prediction =>
      simulate(
        order,
        siteOf(demands, { machines, cores, slowed: slowed(others) }),
        buyers,
        100 * buyers,
        new Random(seed),
      )

    const checks = []
    for (const setting of checked) {
      const there = await seen(setting)
      const { ordersPerSecond, p50 } = predicted(1, setting.buyers, there.others)
      const error = ordersPerSecond / there.ordersPerSecond - 1
      say(
        `${setting.buyers} buyers: ${there.ordersPerSecond.toFixed(1)} orders/s, predicted ${ordersPerSecond.toFixed(1)} beside ${there.others.toFixed(2)} cores of others`,
      )
      checks.push({
        buyers: setting.buyers,
        otherCores: rounded(there.others),
        seen: { ordersPerSecond: rounded(there.ordersPerSecond), p50: Math.round(there.p50) },
        predicted: { ordersPerSecond: rounded(ordersPerSecond), p50: Math.round(p50) },
        error: rounded(error),
      })
    }
    return {
      anOrder: {
        processorMs: Object.fromEntries(demands.map(({ process, ms }) => [process, rounded(ms)])),
        waitMs: Math.round(order.waitMs),
        restMsOfASecond: rest.processorMs.all,
      },
      checks,
      machines: sites.map((machines) => {
        const { ordersPerSecond, p50, p95, bound, busy } = predicted(machines, buyersOfMachine * machines)
        return {
          machines,
          ordersPerSecond: rounded(ordersPerSecond),
          p50: Math.round(p50),
          p95: Math.round(p95),
          bound,
          busy: rounded(busy),
        }
      }),
    }
  } finally {
    confirmed.stop()
    await db.end()
  }
}

const rounded = (value: number) => Math.round(value * 100) / 100
