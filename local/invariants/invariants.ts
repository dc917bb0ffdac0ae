import { compensation } from './compensation.ts'
import { couponUses } from './coupon-uses.ts'
import { eventsInOrder } from './events-in-order.ts'
import { history } from './history.ts'
import type { Invariant } from './invariant.ts'
import { legalTransitions } from './legal-transitions.ts'
import { money } from './money.ts'
import { noOversell } from './no-oversell.ts'
import { oneOrderPerKey } from './one-order-per-key.ts'
import { oneOrderPerLine } from './one-order-per-line.ts'
import { outboxDrains } from './outbox-drains.ts'
import { refundsUnderWay } from './refunds-under-way.ts'
import { reservationsExpire } from './reservations-expire.ts'
import { sagasEnd } from './sagas-end.ts'
import { totals } from './totals.ts'

/** All that a shop's data must satisfy at any time, busy or not. Looks that go on from one another are by the same: some remember. */
export const openInvariants = (): readonly Invariant[] => [
  noOversell,
  money,
  oneOrderPerKey,
  outboxDrains(),
  eventsInOrder(),
  history,
  sagasEnd,
  compensation,
  legalTransitions(),
  totals,
  reservationsExpire,
  oneOrderPerLine,
  couponUses,
  refundsUnderWay,
]
