import { CompiledQuery, type Kysely } from 'kysely'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import type { UsersTables } from './tables.ts'

/** When it may be tried again, or null when it may be tried now. */
export type Verdict = Date | null

export interface Attempts {
  /** Counts one more and says whether it is one too many. */
  count(key: string): Promise<Verdict>
  /** Says so without counting. */
  look(key: string): Promise<Verdict>
  forget(key: string): Promise<void>
}

/** At most `points` attempts in `seconds` by a key, counted in the database so that every replica counts the same. */
export function attempts(
  db: Kysely<UsersTables>,
  name: string,
  { points, seconds }: { points: number; seconds: number },
  clock: () => Date,
): Attempts {
  const limiter = new RateLimiterPostgres({
    storeClient: client(db),
    storeType: 'client',
    tableName: 'attempts',
    tableCreated: true,
    keyPrefix: name,
    points,
    duration: seconds,
  })
  const until = (found: RateLimiterRes) => new Date(clock().getTime() + Math.max(found.msBeforeNext, 1000))
  return {
    async count(key) {
      try {
        await limiter.consume(key)
        return null
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return until(refused)
        throw refused
      }
    },
    async look(key) {
      const found = await limiter.get(key)
      return found && found.consumedPoints >= points ? until(found) : null
    },
    async forget(key) {
      await limiter.delete(key)
    },
  }
}

/** The library speaks node-postgres; this says the same through Kysely's pool, with times as the numbers it expects. */
function client(db: Kysely<UsersTables>) {
  return {
    async query({ text, values = [] }: { text: string; values?: unknown[] }) {
      const { rows, numAffectedRows } = await db.executeQuery<Record<string, unknown>>(CompiledQuery.raw(text, values))
      const plain = rows.map((row) => ({
        ...row,
        ...(typeof row.expire === 'bigint' ? { expire: Number(row.expire) } : {}),
      }))
      return { rows: plain, rowCount: Number(numAffectedRows ?? rows.length) }
    },
  }
}
