import type { Kysely } from 'kysely'
import type { CartDb } from './store.ts'

/** A worker's task: forgets carts that nobody has touched for long. Safe in every replica at once. */
export async function expireCarts(db: Kysely<CartDb>, now: Date, batch = 1_000): Promise<void> {
  const due = db.selectFrom('carts').select('id').where('expires_at', '<=', now).limit(batch).forUpdate().skipLocked()
  await db.deleteFrom('carts').where('id', 'in', due).execute()
}
