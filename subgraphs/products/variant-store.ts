import { violates } from '@micromart/service'
import type { Selectable } from 'kysely'
import type { Product, Variant } from './product.ts'
import { selectionKey } from './selection.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** The product a variant belongs to. */
export async function productIdOfVariant(db: Db, variantId: string): Promise<string | undefined> {
  const row = await db.selectFrom('variants').select('product_id').where('id', '=', variantId).executeTakeFirst()
  return row?.product_id
}

/** The currencies that something has a price in. */
export async function currenciesInUse(db: Db): Promise<string[]> {
  const withdrawn = db.selectFrom('withdrawn_variants').select('currency')
  const rows = await db.selectFrom('variants').select('currency').union(withdrawn).execute()
  return rows.map(({ currency }) => currency)
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
  const query = db.selectFrom('variants').selectAll().where('product_id', 'in', productIds).orderBy('position')
  return (await query.execute()).map((row) => ({ productId: row.product_id, variant: variantOf(row) }))
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
  for (const variant of changed) await saveVariant(trx, after.id, variant, known.get(variant.id)?.sku)
  const added = changed.filter(({ id }) => !known.has(id)).map(({ id }) => id)
  if (added.length > 0) await trx.deleteFrom('withdrawn_variants').where('id', 'in', added).execute()
}

async function saveVariant(
  trx: Trx,
  productId: string,
  variant: Variant,
  formerSku: string | undefined,
): Promise<void> {
  const { id, sku } = variant
  const rest = columns(variant)
  await trx
    .insertInto('variants')
    .values({ id, product_id: productId, sku, ...rest })
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet(sku === formerSku ? rest : { ...rest, sku, sku_clashes: false }),
    )
    .execute()
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
  await trx.deleteFrom('variants').where('id', 'in', ids).execute()
}

export interface Withdrawn {
  productId: string
  variant: Variant
  withdrawnAt: Date
}

/** A variant that is sold no more, or undefined. */
export async function withdrawnVariant(db: Db, id: string): Promise<Withdrawn | undefined> {
  const row = await db.selectFrom('withdrawn_variants').selectAll().where('id', '=', id).executeTakeFirst()
  return row && withdrawnOf(row)
}

/** What of a product is sold no more, the last that was withdrawn first. */
export async function withdrawnOfProduct(db: Db, productId: string, limit: number): Promise<Withdrawn[]> {
  const query = db.selectFrom('withdrawn_variants').selectAll().where('product_id', '=', productId)
  const rows = await query.orderBy('withdrawn_at', 'desc').orderBy('id').limit(limit).execute()
  return rows.map(withdrawnOf)
}

const withdrawnOf = (row: Selectable<Tables['withdrawn_variants']>): Withdrawn => ({
  productId: row.product_id,
  variant: variantOf(row),
  withdrawnAt: row.withdrawn_at,
})

const columns = ({ selection, weightGrams, price, compareAtPrice }: Variant) => ({
  selection: JSON.stringify(selection),
  selection_key: selectionKey(selection),
  weight_grams: weightGrams,
  currency: price.currency,
  price_minor: price.minor,
  compare_at_minor: compareAtPrice?.minor ?? null,
})

type Row = Omit<Selectable<Tables['withdrawn_variants']>, 'product_id' | 'withdrawn_at'>

function variantOf(row: Row): Variant {
  const { currency } = row
  return {
    id: row.id,
    sku: row.sku,
    selection: row.selection,
    price: { minor: row.price_minor, currency },
    compareAtPrice: row.compare_at_minor === null ? null : { minor: row.compare_at_minor, currency },
    weightGrams: row.weight_grams,
  }
}
