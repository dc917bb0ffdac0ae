import { AlreadyUnderWay, alone } from '@micromart/service'
import { type Kysely, sql } from 'kysely'
import { categoriesById } from '../categories/category-store.ts'
import { snapshotOf } from '../product.ts'
import { countProducts, loadProducts } from '../product-store.ts'
import type { Db, Tables } from '../tables.ts'
import { variantViewsOf, viewOf } from './product-view-store.ts'

/** What is built, beside what is read. */
type Next = {
  next_product_views: Tables['product_views']
  next_variant_views: Tables['variant_views']
}

/** Told how many products are done, of how many there are about. */
export type Progress = (done: number, of: number) => void

const batch = 200

/**
 * Makes the views anew from the write side in tables beside them, while everybody reads the old ones and changes go on; those that differ then
 * take the others' places in one transaction, so that whoever reads sees all old ones or all new. A change that came meanwhile is newer than what
 * was built, and stays; one that comes just then waits for that transaction, if it is of a product whose view differs. Answers how many
 * products there are. @throws AlreadyUnderWay
 */
export function rebuildProductViews(db: Db, progress: Progress = () => {}): Promise<number> {
  const busy = () => new AlreadyUnderWay('The views of products are being rebuilt already.')
  return alone(db, 'rebuild product views', busy, async (connection) => {
    try {
      await sql`CREATE TEMP TABLE next_product_views (LIKE product_views, PRIMARY KEY (product_id))`.execute(connection)
      await sql`CREATE TEMP TABLE next_variant_views (LIKE variant_views, PRIMARY KEY (variant_id))`.execute(connection)
      await sql`CREATE INDEX ON next_variant_views (product_id)`.execute(connection)
      const count = await build(connection, progress)
      await sql`ANALYZE next_product_views, next_variant_views`.execute(connection)
      await swap(connection)
      return count
    } finally {
      await sql`DROP TABLE IF EXISTS next_product_views, next_variant_views`.execute(connection)
    }
  })
}

async function build(db: Db, progress: Progress): Promise<number> {
  const next = (db as Kysely<Tables>).withTables<Next>()
  const all = await countProducts(db)
  let count = 0
  for (let last = ''; ; ) {
    // What its categories are called is read with a product, at one instant: either changes by its version.
    const snapshots = await db
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (trx) => {
        const products = await loadProducts(trx, last, batch)
        const categories = await categoriesById(trx, [...new Set(products.flatMap(({ categoryIds }) => categoryIds))])
        return products.map((product) => ({ snapshot: snapshotOf(product, categories), version: product.version }))
      })
    const end = snapshots.at(-1)
    if (!end) return count
    await next
      .insertInto('next_product_views')
      .values(
        snapshots.map(({ snapshot, version }) => ({ product_id: snapshot.productId, ...viewOf(snapshot, version) })),
      )
      .execute()
    const variants = snapshots.flatMap(({ snapshot }) => variantViewsOf(snapshot))
    if (variants.length > 0) await next.insertInto('next_variant_views').values(variants).execute()
    count += snapshots.length
    progress(count, Math.max(all, count))
    last = end.snapshot.productId
  }
}

/** In the order of their ids, so that no two wait for each other; a change locks one alone. */
async function swap(db: Db): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`
      CREATE TEMP TABLE outdated ON COMMIT DROP AS
      SELECT old.product_id FROM product_views old JOIN next_product_views next USING (product_id)
      WHERE old.version <= next.version AND (
        (old.version, old.slug, old.status, old.category_ids, old.doc)
          IS DISTINCT FROM (next.version, next.slug, next.status, next.category_ids, next.doc)
        OR ARRAY(SELECT (variant_id, sku, gtin_key)::text FROM variant_views v WHERE v.product_id = old.product_id ORDER BY 1)
          <> ARRAY(SELECT (variant_id, sku, gtin_key)::text FROM next_variant_views v WHERE v.product_id = old.product_id ORDER BY 1))
      ORDER BY product_id FOR UPDATE OF old`.execute(trx)
    // A product and its view are written as one: what has no product now, is none.
    await sql`
      DELETE FROM product_views WHERE product_id IN (SELECT product_id FROM outdated)
        OR NOT EXISTS (SELECT FROM products WHERE products.id = product_views.product_id)`.execute(trx)
    await sql`
      CREATE TEMP TABLE put ON COMMIT DROP AS
      SELECT product_id FROM next_product_views next
      WHERE NOT EXISTS (SELECT FROM product_views old WHERE old.product_id = next.product_id)`.execute(trx)
    await sql`
      INSERT INTO product_views SELECT next.* FROM next_product_views next JOIN put USING (product_id)`.execute(trx)
    await sql`
      INSERT INTO variant_views SELECT next.* FROM next_variant_views next JOIN put USING (product_id)`.execute(trx)
  })
}
