import { anyOf } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { StockLevel } from './stock.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** What a level is made of: named, so that the statement can be prepared. */
export const levelColumns = [
  'variant_id',
  'sku',
  'title',
  'on_hand',
  'reserved',
  'reorder_point',
  'version',
  'updated_at',
] as const

export const levelOf = (row: Selectable<Tables['stock']>): StockLevel => ({
  variantId: row.variant_id,
  sku: row.sku,
  title: row.title,
  onHand: row.on_hand,
  reserved: row.reserved,
  reorderPoint: row.reorder_point,
  version: row.version,
  updatedAt: row.updated_at,
})

/** Gives variants a row each, empty at first, and those that have one the name and SKU of now; answers those that had none. */
export async function addVariants(
  trx: Trx,
  variants: readonly Pick<StockLevel, 'variantId' | 'sku' | 'title'>[],
  now: Date,
): Promise<StockLevel[]> {
  const known = await namesOf(trx, variants)
  const news = variants.filter(({ variantId, sku, title }) => {
    const level = known.get(variantId)
    return level?.title !== title || level.sku !== sku
  })
  if (news.length === 0) return []
  const rows = await trx
    .insertInto('stock')
    .values(
      news
        .map(({ variantId, sku, title }) => ({ variant_id: variantId, sku, title, updated_at: now }))
        .sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)),
    )
    .onConflict((conflict) =>
      conflict
        .column('variant_id')
        .doUpdateSet(({ ref }) => ({ sku: ref('excluded.sku'), title: ref('excluded.title') })),
    )
    .returning(levelColumns)
    .execute()
  return rows.filter((row) => !known.has(row.variant_id)).map(levelOf)
}

/** Stock as it stands, in the order of variants' ids, those after `after` first; nobody changes it before the transaction ends. */
export async function lockLevels(trx: Trx, after: string, limit: number): Promise<StockLevel[]> {
  const rows = await trx
    .selectFrom('stock')
    .select(levelColumns)
    .where('variant_id', '>', after)
    .orderBy('variant_id')
    .limit(limit)
    .forShare()
    .execute()
  return rows.map(levelOf)
}

/** What each of some variants is called here, read without a lock: a product that is not renamed waits for no checkout. */
async function namesOf(
  trx: Trx,
  variants: readonly { variantId: string }[],
): Promise<Map<string, { sku: string; title: string | null }>> {
  if (variants.length === 0) return new Map()
  const ids = variants.map(({ variantId }) => variantId)
  const query = trx.selectFrom('stock').select(['variant_id', 'sku', 'title'])
  const rows = await query.where('variant_id', '=', anyOf(ids)).execute()
  return new Map(rows.map((row) => [row.variant_id, row]))
}

/** Pieces of each variant whose hold has expired without having been swept yet. */
export const expiredHolds = (db: Db, now: Date) =>
  db
    .selectFrom('reservation_lines')
    .select(({ fn }) => ['variant_id', fn.sum<number>('quantity').as('pieces')])
    .where('state', '=', 'HELD')
    .where('expires_at', '<=', now)
    .groupBy('variant_id')

/** Stock as it is for everybody at `now`: without expired holds, swept or not. */
export function liveStock(db: Db, now: Date) {
  return db
    .selectFrom('stock')
    .leftJoin(expiredHolds(db, now).as('expired'), 'expired.variant_id', 'stock.variant_id')
    .select([
      'stock.variant_id',
      'stock.sku',
      'stock.title',
      'stock.on_hand',
      sql<number>`(stock.reserved - coalesce(expired.pieces, 0))::int`.as('reserved'),
      'stock.reorder_point',
      'stock.version',
      'stock.updated_at',
    ])
}

/** The stock of some variants; one that inventory has never heard of is left out. */
export async function readStock(db: Db, variantIds: readonly string[], now: Date): Promise<StockLevel[]> {
  const rows = await liveStock(db, now).where('stock.variant_id', '=', anyOf(variantIds)).execute()
  return rows.map(levelOf)
}
