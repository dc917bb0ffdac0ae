import { type RawBuilder, sql } from 'kysely'
import { sampled } from '../facets/sample-store.ts'
import type { Db } from '../tables.ts'
import { and, type Conditions, mayCost, where } from './condition-store.ts'
import { beyond, type Ordered, order, priceCurrency } from './order-store.ts'

/** By what is told how far a page reaches. */
export interface Reaching {
  /** Of samples the one that tells, by how many products one of it stands for. */
  rate: number
  /** So many of it are surely more than a page of all. */
  enough: number
}

/**
 * What holds of all that is next in the order of what it costs in a currency, and of little else, so that not all that fits has to be sorted. Null where
 * a sample has so little of what fits that it does not tell, and where prices in no one currency order a list.
 */
export async function nextInPrice(
  db: Db,
  all: Conditions,
  ordered: Ordered,
  listed: RawBuilder<boolean>,
  { rate, enough }: Reaching,
): Promise<Conditions | null> {
  const currency = priceCurrency(ordered)
  if (currency === null || !ordered.sort.startsWith('PRICE')) return null
  const { by, descending } = order(ordered)
  const place = beyond(ordered, by, sql`d.product_id`)
  const direction = descending ? sql`DESC` : sql`ASC`
  const { rows } = await sql<{ key: string }>`
    SELECT (${by})::text AS key FROM documents d WHERE ${and([sampled(rate), where(all), listed, place])}
    ORDER BY ${by} ${direction} LIMIT 1 OFFSET ${enough - 1}`.execute(db)
  const reach = rows[0]?.key
  // What has no price in it comes last, and no band tells of that.
  if (reach === undefined || Math.abs(Number(reach)) >= 1e14) return null
  const near = descending
    ? and([mayCost({ currency, min: reach }), sql`${by} >= ${reach}::text::numeric`])
    : and([mayCost({ currency, max: reach }), sql`${by} <= ${reach}::text::numeric`])
  return { ...all, worded: and([all.worded, near]) }
}
