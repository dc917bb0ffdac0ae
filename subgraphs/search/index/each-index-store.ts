import { sql } from 'kysely'
import type { Trx } from '../tables.ts'

/** Whether a transaction has joined a rebuild that is under way. */
const joined = new WeakMap<Trx, boolean>()

/**
 * Writes the index and, where one is being built beside it, that as well: `apply` is called for each, with its tables in the places of the
 * others. Whatever writes `indexTables` goes through here. Answers what it did to the one that is read. One that cannot be applied to the other
 * ends the rebuild, and nothing else.
 */
export async function inEachIndex<T>(trx: Trx, apply: () => Promise<T>): Promise<T> {
  const hasJoined = joined.get(trx) ?? (await joinRebuild(trx))
  joined.set(trx, hasJoined)
  const answer = await apply()
  if (hasJoined) joined.set(trx, await appliedToNext(trx, apply))
  return answer
}

/** Until the transaction ends no rebuild begins, none takes the index's place, and none is cleared away. */
async function joinRebuild(trx: Trx): Promise<boolean> {
  const { rows } = await sql<{ joined: boolean }>`SELECT join_index_rebuild() AS joined`.execute(trx)
  return rows[0]?.joined ?? false
}

async function appliedToNext(trx: Trx, apply: () => Promise<unknown>): Promise<boolean> {
  await sql`SAVEPOINT next_index`.execute(trx)
  try {
    await inNextIndex(trx, apply)
    await sql`RELEASE SAVEPOINT next_index`.execute(trx)
    return true
  } catch (error) {
    if (isConflict(error)) throw error
    await sql`ROLLBACK TO SAVEPOINT next_index`.execute(trx)
    const reason = `something could not be written into it: ${error instanceof Error ? error.message : String(error)}`
    await trx.updateTable('index_rebuild').set({ abandoned: reason }).where('abandoned', 'is', null).execute()
    return false
  }
}

/** Has names of the index's tables mean those that are being built. */
export async function inNextIndex<T>(trx: Trx, apply: () => Promise<T>): Promise<T> {
  await sql`SET LOCAL search_path TO index_next, public`.execute(trx)
  const answer = await apply()
  await sql`SET LOCAL search_path TO DEFAULT`.execute(trx)
  return answer
}

/** Two have waited for each other, or changed the same: tried again, it passes. */
export const isConflict = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^40/.test(String(error.code))
