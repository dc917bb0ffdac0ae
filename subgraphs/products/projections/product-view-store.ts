import type { ProductSnapshot } from '@micromart/events'
import { gtinKey } from '@micromart/input'
import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import { formerOwners } from '../slug-store.ts'
import type { Db, Trx } from '../tables.ts'

/**
 * Writes a product's view and the look-ups of its variants, unless the view is newer already. Called in the transaction
 * of the change itself, so a mutation's answer and the next read agree.
 */
export async function projectProduct(trx: Trx, snapshot: ProductSnapshot, version: number): Promise<void> {
  const { productId, variants } = snapshot
  const view = viewOf(snapshot, version)
  const written = await trx
    .insertInto('product_views')
    .values({ product_id: productId, ...view })
    .onConflict((conflict) =>
      conflict.column('product_id').doUpdateSet(view).where('product_views.version', '<', version),
    )
    .returning('product_id')
    .executeTakeFirst()
  if (!written) return
  // Those that are gone first: another may have the SKU of one.
  const ids = variants.map(({ variantId }) => variantId)
  await trx
    .deleteFrom('variant_views')
    .where('product_id', '=', productId)
    .where(sql<boolean>`variant_id <> ALL (${ids}::text[])`)
    .execute()
  if (variants.length === 0) return
  await trx
    .insertInto('variant_views')
    .values(variantViewsOf(snapshot))
    .onConflict((conflict) =>
      conflict
        .column('variant_id')
        .doUpdateSet((eb) => ({ sku: eb.ref('excluded.sku'), gtin_key: eb.ref('excluded.gtin_key') }))
        .where(
          sql<boolean>`(variant_views.sku, variant_views.gtin_key) IS DISTINCT FROM (excluded.sku, excluded.gtin_key)`,
        ),
    )
    .execute()
}

/** What a product's view says beside whose it is. */
export const viewOf = (snapshot: ProductSnapshot, version: number) => ({
  version,
  slug: snapshot.slug,
  status: snapshot.status,
  category_ids: [...new Set(snapshot.categories.flatMap(({ path }) => path))],
  doc: JSON.stringify(snapshot),
})

/** The look-ups of a product's variants. */
export const variantViewsOf = ({ productId, variants }: ProductSnapshot) =>
  variants.map(({ variantId, sku, gtin }) => ({
    variant_id: variantId,
    sku,
    product_id: productId,
    gtin_key: gtin == null ? null : gtinKey(gtin),
  }))

const docs = (db: Db) => db.selectFrom('product_views').select('doc')

export async function productsById(db: Db, ids: readonly string[]): Promise<ProductSnapshot[]> {
  return (await docs(db).where('product_id', '=', anyOf(ids)).execute()).map(({ doc }) => doc)
}

/** The products that have these slugs or, where none has one, that had it. */
export async function productsBySlug(
  db: Db,
  slugs: readonly string[],
): Promise<{ slug: string; product: ProductSnapshot }[]> {
  const found = (await docs(db).where('slug', '=', anyOf(slugs)).execute()).map(({ doc }) => ({
    slug: doc.slug,
    product: doc,
  }))
  const known = new Set(found.map(({ slug }) => slug))
  const owners = await formerOwners(
    db,
    'products',
    slugs.filter((slug) => !known.has(slug)),
  )
  if (owners.length === 0) return found
  const renamed = await productsById(
    db,
    owners.map(({ id }) => id),
  )
  const byId = new Map(renamed.map((product) => [product.productId, product]))
  return [
    ...found,
    ...owners.flatMap(({ slug, id }) => {
      const product = byId.get(id)
      return product ? [{ slug, product }] : []
    }),
  ]
}

/** The variant that each of these SKUs is of: as it is written or, where there is none, in any case and with its letters composed as ours are. */
export async function variantIdsBySku(db: Db, skus: readonly string[]): Promise<{ sku: string; variantId: string }[]> {
  const { rows } = await sql<{ sku: string; variantId: string }>`
    SELECT DISTINCT ON (asked.sku) asked.sku, variant_id AS "variantId"
    FROM unnest(${skus}::text[]) AS asked (sku)
    JOIN variant_views ON lower(variant_views.sku) = ANY (ARRAY[lower(asked.sku), lower(normalize(asked.sku, NFC))])
    ORDER BY asked.sku, variant_views.sku = asked.sku DESC, variant_id`.execute(db)
  return rows
}

/** Those that have a trade number, however it is written, by their ids, so the first that was made first; at most `limit`. */
export async function variantIdsByGtin(db: Db, key: string, limit: number): Promise<string[]> {
  const query = db.selectFrom('variant_views').select('variant_id').where('gtin_key', '=', key)
  return (await query.orderBy('variant_id').limit(limit).execute()).map(({ variant_id }) => variant_id)
}

/** The products of these variants. */
export async function productsOfVariants(db: Db, variantIds: readonly string[]): Promise<ProductSnapshot[]> {
  const owners = db.selectFrom('variant_views').select('product_id').where('variant_id', '=', anyOf(variantIds))
  return (await docs(db).where('product_id', 'in', owners).execute()).map(({ doc }) => doc)
}
