import type { Page } from '@micromart/pagination'
import { type RawBuilder, type Selectable, sql } from 'kysely'
import type { StockSort } from './generated.ts'
import type { StockLevel } from './stock.ts'
import { levelColumns, levelOf, liveStock } from './stock-store.ts'
import type { Db, Tables } from './tables.ts'

/** The sort key of a level in lists: what it is sorted by, if not by its variant alone, and its variant's id. */
export type StockKey = [variantId: string] | [by: number | string, variantId: string]

export const isByLeft = (sort: StockSort): sort is 'LEFT_ASC' | 'LEFT_DESC' => sort.startsWith('LEFT_')

export const stockKeyOf = (sort: StockSort, { variantId, sku, onHand, reserved }: StockLevel): StockKey =>
  sort === 'MADE' ? [variantId] : [isByLeft(sort) ? onHand - reserved : sku, variantId]

interface Listing {
  page: Page<StockKey>
  lowOnly: boolean
  sort: StockSort
}

/** A page of stock levels; one more than it holds, to tell whether there is a next one. */
export async function listStock(db: Db, listing: Listing, now: Date): Promise<StockLevel[]> {
  const query = isByLeft(listing.sort) ? byLeft(db, listing, now) : plainly(db, listing, now)
  const { rows } = await query.execute(db)
  return rows.map(levelOf)
}

type Levels = RawBuilder<Selectable<Tables['stock']>>

const columns = sql.join(levelColumns.map((column) => sql.ref(column)))
const left = sql`(on_hand - reserved)`
const sku = sql`sku COLLATE "C"`

const plainly = (db: Db, listing: Listing, now: Date): Levels => {
  const by = listing.sort === 'MADE' ? [] : [sku]
  return sql`SELECT ${columns} FROM (${liveStock(db, now)}) AS live WHERE ${behind(listing, by)}`
}

/**
 * What is left of a variant is what the index has, but where holds have expired that nobody has swept yet. Of those there are few: they are
 * reckoned one by one, and stand where they belong.
 */
function byLeft(db: Db, listing: Listing, now: Date): Levels {
  const next = behind(listing, [left])
  return sql`
    WITH unswept AS MATERIALIZED (
      SELECT DISTINCT variant_id FROM reservation_lines WHERE state = 'HELD' AND expires_at <= ${now}
    )
    SELECT ${columns} FROM (
      (SELECT ${columns} FROM stock WHERE variant_id NOT IN (SELECT variant_id FROM unswept) AND ${next})
      UNION ALL
      (SELECT ${columns} FROM (${liveStock(db, now)}) AS live
       WHERE variant_id IN (SELECT variant_id FROM unswept) AND ${next})
    ) AS levels WHERE ${next}`
}

/** The next levels of a list, and one more: what is left of a statement behind WHERE. */
function behind({ page: { first, after }, lowOnly, sort }: Listing, by: readonly RawBuilder<unknown>[]) {
  const down = sort.endsWith('_DESC')
  const keys = [...by, sql`variant_id`]
  const isLow = lowOnly ? sql`${left} <= reorder_point` : sql`true`
  const isBehind = after ? sql`(${sql.join(keys)}) ${down ? sql`<` : sql`>`} (${sql.join(after)})` : sql`true`
  const order = sql.join(keys.map((key) => (down ? sql`${key} DESC` : key)))
  return sql`${isLow} AND ${isBehind} ORDER BY ${order} LIMIT ${first + 1}`
}
