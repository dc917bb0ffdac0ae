import { sql } from 'kysely'
import { and, type Conditions, where } from '../hits/condition-store.ts'
import type { Db } from '../tables.ts'
import { leastRate, type Sampling, sampled, samples } from './sample-store.ts'

/** How many there are, and whether that is reckoned from a sample. */
export interface Total {
  count: number
  estimated: boolean
}

/** How many products fit. */
export async function countHits(db: Db, all: Conditions, { rates, ...least }: Sampling = samples): Promise<Total> {
  const enough = enoughOf(all, least)
  for (const rate of rates) {
    const count = await countIn(db, all, rate)
    if (count >= enough) return { count: count * rate, estimated: true }
  }
  return { count: await countIn(db, all, 1), estimated: false }
}

/** Of what fits. Where variants have to fit, they are read as well. */
export const enoughOf = ({ variant }: Conditions, { enough, enoughElse }: Omit<Sampling, 'rates'>): number =>
  variant.length === 0 ? enough : enoughElse

async function countIn(db: Db, all: Conditions, rate: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM documents d WHERE ${and([sampled(rate), where(all)])}`.execute(db)
  return rows[0]?.count ?? 0
}

/** Whether more products fit than so many, as a sample has it: one of eight, which is soon read. */
export async function areMoreThan(db: Db, all: Conditions, most: number): Promise<boolean> {
  const enough = Math.ceil(most / leastRate)
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM documents d WHERE ${and([sampled(leastRate), where(all)])} LIMIT ${enough}
    ) x`.execute(db)
  return (rows[0]?.count ?? 0) >= enough
}
