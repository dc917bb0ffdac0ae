import { anyOf } from '@micromart/service'
import type { Selectable } from 'kysely'
import { usePictures } from './pictures/picture-store.ts'
import type { Product } from './product.ts'
import { renameSlug } from './slug-store.ts'
import type { Db, Tables, Trx } from './tables.ts'
import { saveVariants, variantsOf } from './variants/variant-store.ts'

/** What a product is made of, but for its variants and categories: named, so that the statement can be prepared. */
const rowColumns = [
  'id',
  'version',
  'name',
  'slug',
  'description',
  'brand',
  'status',
  'options',
  'media',
  'created_at',
  'updated_at',
] as const

/**
 * The product as it is now, or undefined. With `lock` no other transaction changes it before this one ends.
 */
export async function loadProduct(trx: Trx, id: string, { lock = false } = {}): Promise<Product | undefined> {
  const query = trx.selectFrom('products').select(rowColumns).where('id', '=', id)
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst()
  return row && (await withParts(trx, [row]))[0]
}

/**
 * Products in the order of their ids, those after `after` first, at most `limit` of them. With `lock` nobody changes them before the
 * transaction ends.
 */
export async function loadProducts(db: Db, after: string, limit: number, { lock = false } = {}): Promise<Product[]> {
  const query = db.selectFrom('products').select(rowColumns).where('id', '>', after).orderBy('id').limit(limit)
  return withParts(db, await (lock ? query.forShare() : query).execute())
}

export async function countProducts(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom('products')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Those of these ids that products have. */
export async function idsOfProducts(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return []
  return (await db.selectFrom('products').select('id').where('id', '=', anyOf(ids)).execute()).map(({ id }) => id)
}

/** Throws a unique violation of `products_slug_key` when the slug is taken, and as `saveProduct` does when a variant's SKU is. */
export async function insertProduct(trx: Trx, product: Product): Promise<void> {
  const { id, createdAt } = product
  await trx
    .insertInto('products')
    .values({ id, slug: product.slug, created_at: createdAt, ...columns(product) })
    .execute()
  await insertCategories(trx, product)
  await usePictures(trx, id, product.media, createdAt)
  await saveVariants(trx, { ...product, variants: [] }, product)
}

/**
 * Writes what `after` has and `before` has not, if the product still is at `before`'s version; otherwise writes nothing
 * and answers false. Throws a unique violation of `products_slug_key` when its new slug is taken; of `variants_sku_key`, or of
 * `variants_sku_any_case` where only the case is another, when there is a variant with a new one's SKU.
 */
export async function saveProduct(trx: Trx, before: Product, after: Product): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('products')
    .set({ ...columns(after), slug: after.slug })
    .where('id', '=', after.id)
    .where('version', '=', before.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false
  if (after.categoryIds !== before.categoryIds) {
    await trx.deleteFrom('product_categories').where('product_id', '=', after.id).execute()
    await insertCategories(trx, after)
  }
  if (after.media !== before.media) await usePictures(trx, after.id, after.media, after.updatedAt)
  if (after.slug !== before.slug) await renameSlug(trx, 'products', after.id, before.slug, after.slug)
  if (after.variants !== before.variants) await saveVariants(trx, before, after)
  return true
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

type ProductRow = Pick<Selectable<Tables['products']>, (typeof rowColumns)[number]>

async function withParts(db: Db, rows: readonly ProductRow[]): Promise<Product[]> {
  const ids = rows.map(({ id }) => id)
  if (ids.length === 0) return []
  const variants = groupBy(await variantsOf(db, ids), ({ productId }) => productId)
  const links = db
    .selectFrom('product_categories')
    .select(['product_id', 'category_id'])
    .where('product_id', '=', anyOf(ids))
    .orderBy('position')
  const categories = groupBy(await links.execute(), (link) => link.product_id)
  return rows.map(({ created_at, updated_at, ...row }) => ({
    ...row,
    categoryIds: (categories.get(row.id) ?? []).map((link) => link.category_id),
    variants: (variants.get(row.id) ?? []).map(({ variant }) => variant),
    createdAt: created_at,
    updatedAt: updated_at,
  }))
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
