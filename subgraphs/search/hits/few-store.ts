import { type RawBuilder, sql } from 'kysely'
import { sampled } from '../facets/sample-store.ts'
import type { Db } from '../tables.ts'
import { and, type Conditions, where } from './condition-store.ts'

/** How it is told that few products have a variant that meets all that variants are asked for. */
export interface Fewness {
  /** Variants of which it is known which they are. */
  most: number
  /** Of samples the one that tells what is common, by how many products one of it stands for; and so many of it are. */
  rate: number
  common: number
}

const fewness: Fewness = { most: 1_000, rate: 512, common: 3 }

/**
 * The same, where few variants meet what is asked for of one: told by which products have them. What a product has in one variant and in another, no variant of
 * it need have: of as many as the shop has, each had to be looked at. As it is where many meet it, or nobody has told of all yet.
 */
export async function amongFew(db: Db, all: Conditions, few = fewness): Promise<Conditions> {
  if (all.variant.length < 2 || (await isCommon(db, all, few))) return all
  const ids = await meeting(db, all.variant, few)
  if (ids === null) return all
  const holds = sql<boolean>`d.product_id = ANY (${ids}::text[])`
  const among = { facet: 'variants', values: [], holds, implied: holds, surely: holds }
  return { ...all, product: [...all.product, among], variant: [] }
}

/** Of conditions that may be missed, so many are looked up together: whoever misses one of all at most does so of these. */
const mostOpen = 5

/**
 * What holds of `d` where all is met, or all but one of what may be missed, and of few others: for each that may be missed, all the rest.
 * @param open facets whose own condition may be missed.
 * @param rate of the sample that is read, by how many products one of it stands for. Of a sample so few are read that it does not matter how many
 * have in several variants what is asked for of one.
 */
export async function nearlyAll(
  db: Db,
  { product, variant }: Conditions,
  open: ReadonlySet<string>,
  rate: number,
  few = fewness,
): Promise<RawBuilder<boolean>> {
  const looked = [...product, ...variant].filter(({ facet }) => open.has(facet)).slice(0, mostOpen)
  const asked = variant.filter((each) => !open.has(each.facet) || looked.includes(each))
  const among = new Map<number, Promise<RawBuilder<boolean>>>()
  const allBut = async (missed?: Conditions['product'][number]) => {
    const others = asked.filter((each) => each !== missed)
    // What is missed of products leaves the same of variants.
    const known = among.get(others.length) ?? (rate === 1 ? amongMeeting(db, others, few) : Promise.resolve(sql`true`))
    if (others.length === asked.length) among.set(others.length, known)
    return and([...looked.filter((each) => each !== missed).map(({ implied }) => implied), await known])
  }
  const ways = await Promise.all(looked.length > 0 ? looked.map(allBut) : [allBut()])
  return sql`(${sql.join(ways, sql` OR `)})`
}

async function amongMeeting(db: Db, asked: Conditions['variant'], few: Fewness): Promise<RawBuilder<boolean>> {
  const ids = asked.length < 2 ? null : await meeting(db, asked, few)
  return ids === null ? sql`true` : sql`d.product_id = ANY (${ids}::text[])`
}

async function isCommon(db: Db, all: Conditions, { rate, common }: Fewness): Promise<boolean> {
  const { rows } = await sql<{ count: number }>`
    SELECT count(*)::int AS count FROM (
      SELECT FROM documents d WHERE ${and([sampled(rate), where(all)])} LIMIT ${common}
    ) x`.execute(db)
  return rows[0]?.count === common
}

/** The products of variants that meet all that is asked. Null where there are more, and where of some variant it is not told what it is found by. */
async function meeting(db: Db, asked: Conditions['variant'], { most }: Fewness): Promise<string[] | null> {
  const { rows } = await sql<{ variants: number; ids: string[]; untold: boolean }>`
    SELECT count(*)::int AS variants, coalesce(array_agg(DISTINCT product_id), '{}') AS ids,
      EXISTS (SELECT FROM document_variants WHERE bands IS NULL) AS untold
    FROM (
      SELECT v.product_id FROM document_variants v
      WHERE ${and(asked.flatMap(({ findable, holds }) => [findable, holds]))} LIMIT ${most + 1}
    ) found`.execute(db)
  const [row] = rows
  return row && !row.untold && row.variants <= most ? row.ids : null
}
