import { type RawBuilder, sql } from 'kysely'

/** How what fits is counted where it is much. */
export interface Sampling {
  /** Samples, the smallest first, each by how many products one of it stands for: powers of two. One lies within the next. */
  rates: readonly number[]
  /** Of what a sample has so many, it tells how many there are. */
  enough: number
  /** The same of what takes longer to count: what else could be chosen, which is much where little is found, and what variants are read for. */
  enoughElse: number
}

/** Of the largest sample. */
export const leastRate = 8

/**
 * Up to some 4,000 are counted one by one. Of more, in the smallest sample that has 500 or more, which is off by 4 % where it has just that many
 * (one standard deviation): so no more than some 4,000 are gone through as long as no more than 2,000,000 fit. What takes longer to count is counted one by one
 * up to some 1,000, and off by 8 % at the most. Indexes are of these samples.
 */
export const samples: Sampling = { rates: [512, 64, leastRate], enough: 500, enoughElse: 125 }

/** All are counted one by one. */
export const oneByOne: Sampling = { rates: [], enough: 0, enoughElse: 0 }

/**
 * Whether a row `d` of documents is in a sample: by a hash of its id, so that it is the same products at any time, in any order and in any
 * index. As a range of hashes, for that is what indexes of it are known by. 1 has all.
 */
export const sampled = (rate: number): RawBuilder<boolean> =>
  rate === 1 ? sql`true` : sql`hashtext(d.product_id) < ${sql.lit(leastHash + hashes / rate)}`

const leastHash = -(2 ** 31)
const hashes = 2 ** 32
