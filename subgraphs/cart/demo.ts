import type { Kysely } from 'kysely'
import type { CartDb } from './store.ts'

const long = new Date('2020-01-01T00:00:00Z')

/** The demo shop's coupons; safe to repeat, and what has been redeemed stays counted. */
export async function seedDemoCoupons(db: Kysely<CartDb>): Promise<void> {
  await db
    .insertInto('coupons')
    .values([
      { code: 'WELCOME10', kind: 'PERCENT', basis_points: 1_000, expires_at: null },
      { code: 'FREESHIP', kind: 'FREE_SHIPPING', basis_points: 0, expires_at: null },
      { code: 'EXPIRED', kind: 'PERCENT', basis_points: 2_000, expires_at: long },
    ])
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
}
