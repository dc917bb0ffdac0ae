import { sql } from 'kysely'
import { and, type Conditions, where } from './condition-store.ts'
import { type Sampling, sampled, samples } from './sample-store.ts'
import type { Db } from './tables.ts'

/** How many there are, and whether that is reckoned from a sample. */
export interface Total {
  count: number
  estimated: boolean
}

/** How many products fit. */
export async function countHits(db: Db, all: Conditions, { rates, enough }: Sampling = samples): Promise<Total> {
  for (const rate of rates) {
    const count = await countIn(db, all, rate)
    if (count >= enough) return { count: count * rate, estimated: true }
  }
  return { count: await countIn(db, all, 1), estimated: false }
}

async function countIn(db: Db, all: Conditions, rate: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM documents d WHERE ${and([sampled(rate), where(all)])}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Whether so many products have the words and the price that something of them may have to be reckoned, whatever narrows them down further. */
export async function areMany(db: Db, { worded, variant }: Conditions, { rates, enough }: Sampling): Promise<boolean> {
  const rate = rates.at(-1)
  if (rate === undefined) return false
  const priced = { worded, product: [], variant: variant.filter(({ facet }) => facet === 'price') }
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM documents d WHERE ${and([sampled(rate), where(priced)])} LIMIT ${enough}
    ) x`.execute(db)
  return (rows[0]?.count ?? 0) >= enough
}
