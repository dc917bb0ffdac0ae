import { eventually } from '@micromart/testing/eventually'
import { buy, orderOf } from '../../actors/checkout.ts'
import { newCustomer } from '../../actors/people.ts'
import { type Promised, promised } from '../../load/figures/promises.ts'
import { loadedShop } from '../../load/run/load-shop.ts'
import type { countMails } from '../../load/run/mails.ts'
import { keptPromises } from '../../load/run/promises.ts'
import type { Shop } from '../../shop/shop.ts'
import type { Town } from '../people/town.ts'
import { heardFaults } from './heard-in-order.ts'
import { parked } from './on-the-log.ts'

interface Judging {
  shop: Shop
  town: Town
  mails: ReturnType<typeof countMails>
  say(line: string): void
  signal: AbortSignal
}

/** How soon after the last fault an order is confirmed again, in ms, and what is waited for one before it is given up. */
const NORMAL_MS = 30_000
const GIVEN_UP_MS = 180_000

/** How long a new customer's order takes to be confirmed now, in ms: tried again and again while the shop comes back. */
export async function backToNormal(shop: Shop, variantId: string): Promise<number> {
  const began = Date.now()
  const customer = await eventually(() => newCustomer(shop), { within: GIVEN_UP_MS })
  const { id } = await eventually(() => buy(customer, variantId), { within: GIVEN_UP_MS })
  await eventually(
    async () => {
      const { status } = await orderOf(customer.client, id)
      if (status !== 'CONFIRMED') throw new Error(`${id} is ${status}`)
    },
    { within: GIVEN_UP_MS },
  )
  return Date.now() - began
}

/** Whether all held: what people saw, what the log has, and the shop's and the provider's own books. */
export async function judge({ shop, town, mails, say, signal }: Judging, normalMs: number): Promise<Promised[]> {
  const unanswered = town.history.acts.filter(({ outcome }) => outcome === 'unknown')
  const books = await keptPromises({
    shop: loadedShop(await shop.running()),
    orders: town.orders,
    mails,
    say,
    signal,
  })
  return [
    promised(
      'everybody had an answer, of some kind, within four minutes',
      unanswered.map(({ who, what, detail }) => `${who} wanted to ${what}: ${detail}`),
    ),
    promised('each event of an order was heard once, in order, over connections that broke', heardFaults(town.heard)),
    promised(
      `after the last fault an order is confirmed within ${NORMAL_MS / 1000} s`,
      normalMs <= NORMAL_MS ? [] : [`it took ${(normalMs / 1000).toFixed(1)} s`],
    ),
    promised('nothing lies among the dead letters', await parked(shop)),
    ...books,
  ]
}
