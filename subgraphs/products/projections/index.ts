import { sql } from 'kysely'
import { categoriesById } from '../category-store.ts'
import { snapshotOf } from '../product.ts'
import { loadProducts } from '../store.ts'
import type { Db } from '../tables.ts'
import { projectProduct } from './product-views.ts'

const batch = 200

/** Read models by name; `rebuild` makes one anew and answers how many entries it has. */
export const projections: Record<string, { rebuild(db: Db): Promise<number> }> = {
  'product-views': { rebuild: rebuildProducts },
}

/**
 * Empties the views and fills them from the write side, in one transaction: readers see the old ones until it commits,
 * and changes wait for it.
 */
async function rebuildProducts(db: Db): Promise<number> {
  return db.transaction().execute(async (trx) => {
    await sql`LOCK TABLE product_views IN SHARE ROW EXCLUSIVE MODE`.execute(trx)
    await trx.deleteFrom('product_views').execute()
    let count = 0
    let last = ''
    for (;;) {
      const products = await loadProducts(trx, last, batch)
      const categories = await categoriesById(trx, [...new Set(products.flatMap(({ categoryIds }) => categoryIds))])
      for (const product of products) await projectProduct(trx, snapshotOf(product, categories), product.version)
      count += products.length
      const end = products.at(-1)
      if (!end || products.length < batch) return count
      last = end.id
    }
  })
}
