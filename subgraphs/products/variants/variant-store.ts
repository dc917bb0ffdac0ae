import { anyOf, violates } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { Priced, Product, Variant } from '../product.ts'
import type { Db, Tables, Trx } from '../tables.ts'
import { selectionKey } from './selection.ts'

const priceColumns = ['currency', 'price_minor', 'compare_at_minor'] as const

/** What a variant is made of, be it withdrawn or not: named, so that the statement can be prepared. */
const rowColumns = ['id', 'sku', 'selection', ...priceColumns, 'weight_grams', 'gtin'] as const

/** The product a variant belongs to. */
export async function productIdOfVariant(db: Db, variantId: string): Promise<string | undefined> {
  const row = await db.selectFrom('variants').select('product_id').where('id', '=', variantId).executeTakeFirst()
  return row?.product_id
}

/** At most a hundred SKUs that differ from an older one by case alone. */
export async function clashingSkus(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('variants').select('sku').where('sku_clashes', '=', true).limit(100).execute()
  return rows.map(({ sku }) => sku)
}

/** What a change was refused for: another variant has the SKU, or one that differs by case alone. */
export const isSkuTaken = (error: unknown): boolean =>
  violates(error, 'variants_sku_key') || violates(error, 'variants_sku_any_case')

/** The variants of some products, in the order in which they were added. */
export async function variantsOf(db: Db, productIds: string[]): Promise<{ productId: string; variant: Variant }[]> {
  const query = db
    .selectFrom('variants')
    .select([...rowColumns, 'product_id'])
    .where('product_id', '=', anyOf(productIds))
    .orderBy('position')
  const rows = await query.execute()
  const further = await furtherPricesOf(db, rows)
  return rows.map((row) => ({ productId: row.product_id, variant: variantOf(row, further) }))
}

/** Writes the variants that `after` has otherwise than `before`, and puts those that it has no more among the withdrawn. */
export async function saveVariants(trx: Trx, before: Product, after: Product): Promise<void> {
  const kept = new Set(after.variants.map(({ id }) => id))
  const gone = before.variants.filter(({ id }) => !kept.has(id))
  if (gone.length > 0) await withdraw(trx, after, gone)
  const known = new Map(before.variants.map((variant) => [variant.id, variant]))
  const changed = after.variants.filter((variant) => known.get(variant.id) !== variant)
  const chosenAnew = changed.filter(({ id, selection }) => known.has(id) && known.get(id)?.selection !== selection)
  // One may have what another had: for a moment none has any.
  for (const { id } of chosenAnew) {
    await trx.updateTable('variants').set({ selection_key: id }).where('id', '=', id).execute()
  }
  for (const variant of changed) {
    const before = known.get(variant.id)
    if (!before) continue
    const { id, sku } = variant
    const rest = columns(variant)
    const written = sku === before.sku ? rest : { ...rest, sku, sku_clashes: false }
    await trx.updateTable('variants').set(written).where('id', '=', id).execute()
    if (variant.furtherPrices !== before.furtherPrices) await replaceFurtherPrices(trx, variant)
  }
  const added = changed.filter(({ id }) => !known.has(id))
  if (added.length > 0) await addVariants(trx, after.id, added)
}

/** Some are new, some were withdrawn. */
async function addVariants(trx: Trx, productId: string, added: readonly Variant[]): Promise<void> {
  const rows = added.map((variant) => ({
    ...columns(variant),
    id: variant.id,
    product_id: productId,
    sku: variant.sku,
  }))
  await trx.insertInto('variants').values(rows).execute()
  const ids = rows.map(({ id }) => id)
  await trx.deleteFrom('withdrawn_variants').where('id', '=', anyOf(ids)).execute()
  for (const variant of added) if (variant.furtherPrices.length > 0) await replaceFurtherPrices(trx, variant)
}

async function withdraw(trx: Trx, { id: productId, updatedAt }: Product, gone: readonly Variant[]): Promise<void> {
  await trx
    .insertInto('withdrawn_variants')
    .values(
      gone.map((variant) => {
        const { selection_key: _, ...rest } = columns(variant)
        return { id: variant.id, product_id: productId, sku: variant.sku, ...rest, withdrawn_at: updatedAt }
      }),
    )
    .execute()
  const ids = gone.map(({ id }) => id)
  await trx.deleteFrom('variants').where('id', '=', anyOf(ids)).execute()
}

export interface Withdrawn {
  productId: string
  variant: Variant
  withdrawnAt: Date
}

/** A variant that is sold no more, or undefined. */
export async function withdrawnVariant(db: Db, id: string): Promise<Withdrawn | undefined> {
  const row = await db.selectFrom('withdrawn_variants').select(withdrawnColumns).where('id', '=', id).executeTakeFirst()
  return row && withdrawnOf(row, await furtherPricesOf(db, [row]))
}

/** What of a product is sold no more, the last that was withdrawn first. */
export async function withdrawnOfProduct(db: Db, productId: string, limit: number): Promise<Withdrawn[]> {
  const query = db.selectFrom('withdrawn_variants').select(withdrawnColumns).where('product_id', '=', productId)
  const rows = await query.orderBy('withdrawn_at', 'desc').orderBy('id').limit(limit).execute()
  const further = await furtherPricesOf(db, rows)
  return rows.map((row) => withdrawnOf(row, further))
}

const withdrawnColumns = [...rowColumns, 'product_id', 'withdrawn_at'] as const

const withdrawnOf = (row: Selectable<Tables['withdrawn_variants']>, further: FurtherPrices): Withdrawn => ({
  productId: row.product_id,
  variant: variantOf(row, further),
  withdrawnAt: row.withdrawn_at,
})

const columns = ({ selection, weightGrams, gtin, price, compareAtPrice }: Variant) => ({
  selection: JSON.stringify(selection),
  selection_key: selectionKey(selection),
  weight_grams: weightGrams,
  gtin,
  currency: price.currency,
  price_minor: price.minor,
  compare_at_minor: compareAtPrice?.minor ?? null,
})

type Row = Pick<Selectable<Tables['variants']>, (typeof rowColumns)[number]>

function variantOf(row: Row, further: FurtherPrices): Variant {
  return {
    id: row.id,
    sku: row.sku,
    selection: row.selection,
    ...pricedOf(row),
    // An older version that has priced the variant in another currency knows nothing of the one that it had in it besides.
    furtherPrices: (further.get(row.id) ?? []).filter(({ price }) => price.currency !== row.currency),
    weightGrams: row.weight_grams,
    gtin: row.gtin,
  }
}

const pricedOf = (row: Pick<Row, (typeof priceColumns)[number]>): Priced => ({
  price: { minor: row.price_minor, currency: row.currency },
  compareAtPrice: row.compare_at_minor === null ? null : { minor: row.compare_at_minor, currency: row.currency },
})

type FurtherPrices = ReadonlyMap<string, readonly Priced[]>

async function furtherPricesOf(db: Db, variants: readonly { id: string }[]): Promise<FurtherPrices> {
  const further = new Map<string, Priced[]>()
  if (variants.length === 0) return further
  const ids = variants.map(({ id }) => id)
  const query = db
    .selectFrom('variant_prices')
    .select(['variant_id', ...priceColumns])
    .where(sql<boolean>`variant_id = ANY (${ids}::text[])`)
  for (const row of await query.orderBy(sql`currency COLLATE "C"`).execute()) {
    further.set(row.variant_id, [...(further.get(row.variant_id) ?? []), pricedOf(row)])
  }
  return further
}

async function replaceFurtherPrices(trx: Trx, { id, furtherPrices }: Variant): Promise<void> {
  await trx.deleteFrom('variant_prices').where('variant_id', '=', id).execute()
  if (furtherPrices.length === 0) return
  const rows = furtherPrices.map(({ price, compareAtPrice }) => ({
    ...{ variant_id: id, currency: price.currency, price_minor: price.minor },
    compare_at_minor: compareAtPrice?.minor ?? null,
  }))
  await trx.insertInto('variant_prices').values(rows).execute()
}
