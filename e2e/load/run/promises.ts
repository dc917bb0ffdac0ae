import { setTimeout as pause } from 'node:timers/promises'
import { checkInvariants, openCheckedShop, openInvariants } from '@micromart/invariants'
import pg from 'pg'
import { allCharges } from '../../probes/ledger.ts'
import type { collectFigures } from '../figures/figures.ts'
import {
  chargeFaults,
  mailFaults,
  orderFaults,
  type PlacedOrder,
  type Promised,
  promised,
} from '../figures/promises.ts'
import type { LoadedShop } from './load-shop.ts'
import type { countMails } from './mails.ts'

interface Looking {
  shop: LoadedShop
  /** What clients were told of. */
  orders: ReturnType<typeof collectFigures>['orders']
  mails: ReturnType<typeof countMails>
  say(line: string): void
  signal?: AbortSignal
}

/** The most that orders and mails may take to arrive once nobody asks for anything any more, in ms. */
const SETTLING_MS = 120_000
const SECOND_LOOK_MS = 3_000
const POLL_MS = 500

/** What the shop itself says of the run's orders, once all that was on its way has arrived or had the time to. */
export async function keptPromises(looking: Looking): Promise<Promised[]> {
  const ids = [...looking.orders.placed]
  const kept = ids.length > 0 ? await keptToOrders(ids, looking) : []
  looking.say('the invariants …')
  return [...kept, ...(await invariantsOf(looking.shop))]
}

async function keptToOrders(
  ids: readonly string[],
  { shop, orders, mails, say, signal }: Looking,
): Promise<Promised[]> {
  const db = new pg.Pool({ connectionString: shop.running.databases.orders, max: 2 })
  try {
    say(`${ids.length} orders: waiting until each has ended …`)
    const found = await settled(
      () => ordersOf(db, ids),
      (all) => orderFaults(ids, orders, all).length === 0,
      signal,
    )
    const confirmed = found.filter(({ status }) => status !== 'CANCELLED')
    const mailed = await settled(
      () => mails.bySubject(),
      ({ counts }) => mailFaults(confirmed, counts).length === 0,
      signal,
    )
    const charges = await settled(
      () => allCharges(shop),
      (all) => chargeFaults(found, all).length === 0,
      signal,
    )
    return [
      promised('placed = ended: each order that a client was told of is there, once, and as the client heard it', [
        ...orderFaults(ids, orders, found),
      ]),
      promised(
        "the provider's ledger agrees: one charge of each confirmed order, none of a cancelled one",
        chargeFaults(found, charges),
      ),
      mailed.missed
        ? unchecked('each mail once', 'more mails came between two looks than the mailbox keeps')
        : promised('each mail once: every confirmed order has one that says so', mailFaults(confirmed, mailed.counts)),
    ]
  } finally {
    await db.end()
  }
}

const unchecked = (title: string, why: string): Promised => ({ title, holds: null, faults: [why] })

async function settled<T>(look: () => Promise<T>, holds: (seen: T) => boolean, signal?: AbortSignal): Promise<T> {
  const deadline = Date.now() + SETTLING_MS
  for (;;) {
    const seen = await look()
    if (holds(seen) || Date.now() > deadline) return seen
    await pause(POLL_MS, undefined, { signal })
  }
}

async function ordersOf(db: pg.Pool, ids: readonly string[]): Promise<PlacedOrder[]> {
  const { rows } = await db.query('SELECT order_id AS id, number, status FROM order_views WHERE order_id = ANY ($1)', [
    ids,
  ])
  return rows
}

async function invariantsOf({ running }: LoadedShop): Promise<Promised[]> {
  const shop = await openCheckedShop(running)
  try {
    const findings = await checkInvariants(shop, { invariants: openInvariants(), settle: () => pause(SECOND_LOOK_MS) })
    return findings.map((finding) => {
      const title = `${finding.invariant.id} ${finding.invariant.title}`
      if ('unchecked' in finding) return unchecked(title, finding.unchecked)
      return promised(
        title,
        finding.breaches.map(({ of, fault }) => `${of} ${fault}`),
      )
    })
  } finally {
    await shop.close()
  }
}
