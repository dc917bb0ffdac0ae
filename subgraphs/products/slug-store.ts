import { anyOf } from '@micromart/service'
import { limits } from './limits.ts'
import type { Db, Trx } from './tables.ts'

/** What has slugs: tables of them. */
export type Slugged = 'products' | 'categories'

// `base-123` may be a shortened base with its number.
const roomForNumber = 10

/** Those of `base`, `base-2`, `base-3` … that are in use, or lead to what had them. Slugs hold no character that LIKE gives a meaning. */
export async function takenSlugs(db: Db, table: Slugged, base: string): Promise<ReadonlySet<string>> {
  const start = [...base].slice(0, limits.slug - roomForNumber).join('')
  const rows = await db
    .selectFrom(table)
    .select('slug')
    .where('slug', 'like', `${start}%`)
    .where((eb) => eb.or([eb('slug', '=', base), eb('slug', '~', '-[0-9]+$')]))
    .unionAll(
      db
        .selectFrom('former_slugs')
        .select('slug')
        .where('kind', '=', table)
        .where('slug', 'like', `${start}%`)
        .where((eb) => eb.or([eb('slug', '=', base), eb('slug', '~', '-[0-9]+$')])),
    )
    .execute()
  return new Set(rows.map(({ slug }) => slug))
}

/** The ids of what these slugs once were of. */
export async function formerOwners(
  db: Db,
  kind: Slugged,
  slugs: readonly string[],
): Promise<{ slug: string; id: string }[]> {
  if (slugs.length === 0) return []
  return db
    .selectFrom('former_slugs')
    .select(['slug', 'leads_to as id'])
    .where('kind', '=', kind)
    .where('slug', '=', anyOf(slugs))
    .execute()
}

/** Something has another slug: the one that it had leads to it, and the new one to nothing else. */
export async function renameSlug(trx: Trx, kind: Slugged, id: string, was: string, slug: string): Promise<void> {
  await trx.deleteFrom('former_slugs').where('kind', '=', kind).where('slug', '=', slug).execute()
  await leadTo(trx, kind, was, id)
}

/** Something is gone: its slug, and those that led to it, lead to `heir`, or to nothing. */
export async function bequeathSlugs(
  trx: Trx,
  kind: Slugged,
  gone: { id: string; slug: string },
  heir: string | null,
): Promise<void> {
  if (heir === null) {
    await trx.deleteFrom('former_slugs').where('kind', '=', kind).where('leads_to', '=', gone.id).execute()
    return
  }
  await trx
    .updateTable('former_slugs')
    .set({ leads_to: heir })
    .where('kind', '=', kind)
    .where('leads_to', '=', gone.id)
    .execute()
  await leadTo(trx, kind, gone.slug, heir)
}

async function leadTo(trx: Trx, kind: Slugged, slug: string, id: string): Promise<void> {
  await trx
    .insertInto('former_slugs')
    .values({ kind, slug, leads_to: id })
    .onConflict((conflict) => conflict.columns(['kind', 'slug']).doUpdateSet({ leads_to: id }))
    .execute()
}
