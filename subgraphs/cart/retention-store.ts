import { dayMs, type Retention, tryCountsMs } from '@micromart/service'

/** Checkouts fail within minutes, or days when services are down: a cart is given back long before. */
const afterCheckout = { column: 'at', keepMs: 90 * dayMs, leastMs: 30 * dayMs }

/** What goes by itself. */
export const retention: readonly Retention[] = [
  // With their lines.
  { table: 'carts', column: 'expires_at', keepMs: 0 },
  { table: 'checkouts', ...afterCheckout },
  { table: 'ordered_carts', ...afterCheckout },
  { table: 'coupon_guesses', column: 'at', keepMs: tryCountsMs },
]
