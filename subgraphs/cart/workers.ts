import type { Worker } from '@micromart/service'
import { forgetExpiredCarts } from './cart-store.ts'
import type { Deps } from './deps.ts'

/** What the cart does by itself, in every replica at once. */
export const workers = ({ db, clock }: Deps): Worker[] => [
  { name: 'expired-carts', everyMs: 60_000, run: () => forgetExpiredCarts(db, clock()) },
]
