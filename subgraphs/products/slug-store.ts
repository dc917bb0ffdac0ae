import { limits } from './limits.ts'
import type { Db } from './tables.ts'

// `base-123` may be a shortened base with its number.
const roomForNumber = 10

/** Those of `base`, `base-2`, `base-3` … that are in use. Slugs hold no character that LIKE gives a meaning. */
export async function takenSlugs(db: Db, table: 'products' | 'categories', base: string): Promise<ReadonlySet<string>> {
  const start = [...base].slice(0, limits.slug - roomForNumber).join('')
  const rows = await db
    .selectFrom(table)
    .select('slug')
    .where('slug', 'like', `${start}%`)
    .where((eb) => eb.or([eb('slug', '=', base), eb('slug', '~', '-[0-9]+$')]))
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}
