import type { Invariant } from './invariant.ts'
import { compensation } from './rules/compensation.ts'
import { couponUses } from './rules/coupon-uses.ts'
import { eventsInOrder } from './rules/events-in-order.ts'
import { history } from './rules/history.ts'
import { legalTransitions } from './rules/legal-transitions.ts'
import { money } from './rules/money.ts'
import { noOversell } from './rules/no-oversell.ts'
import { oneOrderPerKey } from './rules/one-order-per-key.ts'
import { oneOrderPerLine } from './rules/one-order-per-line.ts'
import { outboxDrains } from './rules/outbox-drains.ts'
import { refundsUnderWay } from './rules/refunds-under-way.ts'
import { reservationsExpire } from './rules/reservations-expire.ts'
import { sagasEnd } from './rules/sagas-end.ts'
import { totals } from './rules/totals.ts'

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
