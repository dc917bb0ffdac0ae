import { services } from '../shop/shop.ts'
import type { Judged } from './judged.ts'
import { lettersLeft, lostOrInvented, ofOrder } from './messages.ts'
import { moneyFaults } from './money.ts'
import { mailFaults, oneOrderPerWish, orderFaultsOf, ordersEnd, progressBesideOneFrozen } from './orders.ts'
import { stockFaults } from './stock.ts'

/** A promise of the shop, by its number among the invariants where it has one: what is wrong, a sentence each. */
type Promised = (judged: Judged) => string[]

/** What must hold when all is at rest. */
const promises: readonly Promised[] = [
  ({ ledger }) => ledger.breaches,
  lostOrInvented,
  ofOrder,
  lettersLeft,
  orderFaultsOf,
  ordersEnd,
  oneOrderPerWish,
  mailFaults,
  stockFaults,
  moneyFaults,
  progressBesideOneFrozen,
]

/** What is broken; where nothing came to rest, what has not. */
export function judge(judged: Judged, rests: boolean): string[] {
  const broken = promises.flatMap((promised) => promised(judged))
  return rests ? broken : [...broken, ...[...unrest(judged)].map((what) => `it has not come to rest: ${what}`)]
}

export const atRest = (judged: Judged): boolean => unrest(judged).next().done === true

const isNewer = ({ orderId }: { orderId: string }) => orderId.startsWith('ord_newer_')

const groups = {
  orders: ['inventory.replies', 'payments.replies'],
  inventory: ['inventory.commands'],
  payments: ['payments.commands'],
  notifications: ['orders.events'],
} as const

/** What is still under way; most often it is asked only whether anything is. */
function* unrest({ shop, bought }: Judged): Generator<string> {
  for (const { wish, isOver } of bought) if (!isOver) yield `${wish} is not answered`
  for (const row of shop.databases.orders.committed<{ orderId: string; timeout: string }>('saga_timeouts')) {
    if (!isNewer(row)) yield `${row.orderId} awaits ${row.timeout}`
  }
  for (const service of services) {
    for (const { value } of shop.databases[service].committed<{ value: string }>('outbox'))
      yield `${JSON.parse(value).id} waits in the outbox of ${service}`
  }
  for (const { id, dueAt } of shop.databases.payments.committed<{ id: string; dueAt: number | null }>('payments'))
    if (dueAt !== null) yield `${id} has something to be done`
  for (const service of services) {
    for (const { topic, partition, end, done } of shop.log.progress(service, groups[service]))
      if (done < end) yield `${service} has read ${done} of ${end} of ${topic}/${partition}`
  }
  for (const { group, delivery, redriving } of shop.log.letters)
    if (redriving) yield `a letter of ${group} about ${delivery.key} is delivered again`
}
