import type { Product, Variant } from './product.ts'
import { selectionKey } from './selection.ts'
import type { Db, Trx } from './tables.ts'

/**
 * The product as it is now, or undefined. With `lock` no other transaction changes it before this one ends.
 */
export async function loadProduct(trx: Trx, id: string, { lock = false } = {}): Promise<Product | undefined> {
  const query = trx.selectFrom('products').selectAll().where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await withParts(trx, [row]))[0]
}

/**
 * Products in the order of their ids, those after `after` first, at most `limit` of them. With `lock` nobody changes them before the
 * transaction ends.
 */
export async function loadProducts(db: Db, after: string, limit: number, { lock = false } = {}): Promise<Product[]> {
  const query = db.selectFrom('products').selectAll().where('id', '>', after).orderBy('id').limit(limit)
  return withParts(db, await (lock ? query.forShare() : query).execute())
}

/** The product a variant belongs to. */
export async function productIdOfVariant(db: Db, variantId: string): Promise<string | undefined> {
  const row = await db.selectFrom('variants').select('product_id').where('id', '=', variantId).executeTakeFirst()
  return row?.product_id
}

/** The currencies that something has a price in. */
export async function currenciesInUse(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('variants').select('currency').distinct().execute()
  return rows.map(({ currency }) => currency)
}

/** At most a hundred SKUs that differ from an older one by case alone. */
export async function clashingSkus(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('variants').select('sku').where('sku_clashes', '=', true).limit(100).execute()
  return rows.map(({ sku }) => sku)
}

/** Throws a unique violation of `products_slug_key` when the slug is taken. */
export async function insertProduct(trx: Trx, product: Product): Promise<void> {
  const { id, createdAt } = product
  await trx
    .insertInto('products')
    .values({ id, slug: product.slug, created_at: createdAt, ...columns(product) })
    .execute()
  await insertCategories(trx, product)
}

/**
 * Writes what `after` has and `before` has not, if the product still is at `before`'s version; otherwise writes nothing
 * and answers false. Throws a unique violation of `variants_sku_key`, or of
 * `variants_sku_any_case` where only the case is another, when there is a variant with a new one's SKU.
 */
export async function saveProduct(trx: Trx, before: Product, after: Product): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set(columns(after))
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (after.categoryIds !== before.categoryIds) {
    await trx.deleteFrom('product_categories').where('product_id', '=', after.id).execute()
    await insertCategories(trx, after)
  }
  for (const variant of after.variants) {
    if (!before.variants.includes(variant)) await saveVariant(trx, after.id, variant)
  }
  return true
}

async function saveVariant(trx: Trx, productId: string, variant: Variant): Promise<void> {
  const prices = {
    currency: variant.price.currency,
    price_minor: variant.price.minor,
    compare_at_minor: variant.compareAtPrice?.minor ?? null,
  }
  await trx
    .insertInto('variants')
    .values({
      id: variant.id,
      product_id: productId,
      sku: variant.sku,
      selection: JSON.stringify(variant.selection),
      selection_key: selectionKey(variant.selection),
      weight_grams: variant.weightGrams,
      ...prices,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(prices))
    .execute()
}

async function insertCategories(trx: Trx, product: Product): Promise<void> {
  const rows = product.categoryIds.map((category_id, position) => ({ product_id: product.id, category_id, position }))
  if (rows.length > 0) await trx.insertInto('product_categories').values(rows).execute()
}

function columns(product: Product) {
  const { version, name, description, brand, status, updatedAt } = product
  const options = JSON.stringify(product.options)
  const media = JSON.stringify(product.media)
  return { version, name, description, brand, status, options, media, updated_at: updatedAt }
}

type ProductRow = Awaited<ReturnType<typeof selectProducts>>[number]
type VariantRow = Awaited<ReturnType<typeof selectVariants>>[number]

const selectProducts = (db: Db) => db.selectFrom('products').selectAll().execute()

const selectVariants = (db: Db, ids: string[]) =>
  db.selectFrom('variants').selectAll().where('product_id', 'in', ids).orderBy('position').execute()

async function withParts(db: Db, rows: readonly ProductRow[]): Promise<Product[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const variants = groupBy(await selectVariants(db, ids), (variant) => variant.product_id)
  const links = db.selectFrom('product_categories').selectAll().where('product_id', 'in', ids).orderBy('position')
  const categories = groupBy(await links.execute(), (link) => link.product_id)
  return rows.map(({ created_at, updated_at, ...row }) => ({
    ...row,
    categoryIds: (categories.get(row.id) ?? []).map((link) => link.category_id),
    variants: (variants.get(row.id) ?? []).map(variantOf),
    createdAt: created_at,
    updatedAt: updated_at,
  }))
}

function variantOf(row: VariantRow): Variant {
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

/** `Map.groupBy` does this, but not yet on the oldest Node that the shop runs on. */
function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}
