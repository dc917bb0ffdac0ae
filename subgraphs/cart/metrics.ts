import { rowGauges } from '@micromart/service'
import type { Registry } from 'prom-client'
import { countCartsLeft } from './cart-store.ts'
import type { Deps } from './deps.ts'

/** A cart that nobody has touched for so long is left, in ms. */
const leftAfterMs = 60 * 60_000

export function measureCarts(registry: Registry, { db, clock }: Deps): void {
  rowGauges(
    registry,
    { micromart_carts_left: 'Carts with something in them that nobody has touched for an hour.' },
    async () => ({ micromart_carts_left: await countCartsLeft(db, clock(), leftAfterMs) }),
    60_000,
  )
}
