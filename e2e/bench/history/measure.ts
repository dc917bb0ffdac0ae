import { setTimeout as pause } from 'node:timers/promises'
import { Looks, openCheckedShop, openInvariants, type Progress, readProgress } from '@micromart/invariants'
import { retention as ofInventory } from '@micromart/inventory/testing'
import { projections } from '@micromart/orders/projections'
import { retention as ofOrders } from '@micromart/orders/testing'
import { retention as ofPayments } from '@micromart/payments/testing'
import type { Retention } from '@micromart/service'
import { aRun, commonRetentions, removeOld } from '@micromart/service/testing'
import type { Kysely } from 'kysely'
import { newCustomers, placeOrderOf, readyToBuy } from '../../actors/buyers.ts'
import { shelve } from '../../actors/goods.ts'
import { staffOf } from '../../actors/people.ts'
import { metricOf } from '../../probes/metrics.ts'
import type { Shop } from '../../shop/shop.ts'
import { quantile } from '../quantile.ts'
import { timed } from '../timed.ts'
import type { Databases } from './databases.ts'
import { pagesOf } from './pages.ts'

/** What each thing took, in ms, as often as it was measured. */
export type Figures = Record<string, number[]>

interface Measuring {
  shop: Shop
  databases: Databases
  size: number
  signal: AbortSignal
  say(line: string): void
}

const rounds = 30
/** The first of them are not counted. */
const warmUp = 5
const checkouts = 30
const logHours = 168
/** Between two looks at what seems broken, in ms. */
const settleMs = 3_000

/** Everything once, and then again, so that what else the machine does falls on all. */
export async function measureAt(measuring: Measuring): Promise<Figures> {
  const { shop, size, say } = measuring
  const figures: Figures = { 'place an order': await checkoutTimes(shop) }
  const pages = await pagesOf(shop)
  for (const name of Object.keys(pages)) figures[name] = []
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const [name, look] of Object.entries(pages)) {
      const took = await timed(look)
      if (round >= warmUp) figures[name]?.push(took)
    }
  }
  for (const name of Object.keys(figures)) tell(say, name, figures[name])
  const note = (name: string, ...times: number[]) => {
    figures[name] = times
    tell(say, name, times)
  }
  note('retention, a round', await timed(() => retentionRound(measuring.databases)))
  note('rebuild, 1,000 orders', ((await timed(() => rebuild(measuring.databases))) / size) * 1_000)
  note('the auditor, a round', await auditorRound(shop, measuring.signal))
  note('invariants', ...(await newAgain(shop)))
  note('invariants, everything, 1,000 orders', ((await timed(() => look(shop, null))) / size) * 1_000)
  return figures
}

/** A long run says what it has seen as it goes. */
function tell(say: (line: string) => void, name: string, times: readonly number[] = []): void {
  say(`${name.padEnd(38)}${quantile(times, 0.5).toFixed(1).padStart(10)} ms`)
}

async function newAgain(shop: Shop): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    const from = await readProgress(shop.data)
    times.push(await timed(() => look(shop, from)))
  }
  return times
}

/** Real ones, which stay. */
export async function checkoutTimes(shop: Shop): Promise<number[]> {
  const variantId = await shelve(await staffOf(shop), { stock: 10 * checkouts })
  const buyers = await readyToBuy(await newCustomers(shop, checkouts), variantId)
  const times: number[] = []
  for (const buyer of buyers) times.push(await timed(() => placeOrderOf(buyer)))
  return times
}

async function retentionRound({ orders, payments, inventory }: Databases): Promise<void> {
  await removeAll(orders, ofOrders)
  await removeAll(payments, ofPayments)
  await removeAll(inventory, ofInventory)
}

async function rebuild({ orders }: Databases): Promise<void> {
  for (const projection of Object.values(projections)) await projection.rebuild(orders)
}

/** As `npm run invariants` looks, with `from` or, as with --all, without. Throws where something does not hold. */
async function look(shop: Shop, from: Progress | null): Promise<void> {
  const checked = await openCheckedShop(await shop.running())
  try {
    const looks = new Looks({ invariants: openInvariants(), settle: () => pause(settleMs) }, { from })
    const { findings } = await looks.look(checked)
    const broken = findings.filter((finding) => !('breaches' in finding) || finding.breaches.length > 0)
    if (broken.length > 0) throw new Error(JSON.stringify(broken).slice(0, 2_000))
  } finally {
    await checked.close()
  }
}

async function removeAll<Tables>(db: Kysely<Tables>, own: readonly Retention[]): Promise<void> {
  for (const one of [...commonRetentions(logHours), ...own]) await removeOld(db, one, new Date(), aRun())
}

/** How long the auditor's next round takes; its first one is at everything, which was little then. */
async function auditorRound(shop: Shop, signal: AbortSignal): Promise<number> {
  const { auditor } = (await shop.running()).processes
  const admin = auditor?.admin
  if (admin === undefined) throw new Error('the shop has no auditor')
  const checkedAt = () => metricOf(admin, 'micromart_invariants_checked_timestamp_seconds')
  const before = await checkedAt()
  while ((await checkedAt()) === before) await pause(1_000, undefined, { signal })
  return (await metricOf(admin, 'micromart_invariants_check_duration_seconds')) * 1_000
}
