import { type Message, message } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { categoriesById, loadCategories } from './categories/category-store.ts'
import type { Deps } from './deps.ts'
import { snapshotOf } from './product.ts'
import { loadProducts } from './product-store.ts'
import type { Trx } from './tables.ts'

/** Said in one transaction. */
const batch = 100

/**
 * Says anew what every category and every product now is, at the version that it has: whoever knows that drops it, whoever has lost it has
 * it again. Nobody changes what is just being said, so that nothing newer comes before it. Answers how many messages that makes.
 */
export async function announceCatalog(deps: Pick<Deps, 'db' | 'clock' | 'newId'>): Promise<number> {
  return (await eachBatch(deps, categoriesAfter)) + (await eachBatch(deps, productsAfter))
}

async function eachBatch(deps: Pick<Deps, 'db' | 'clock' | 'newId'>, after: typeof categoriesAfter): Promise<number> {
  let said = 0
  for (let last: string | undefined = ''; last !== undefined; ) {
    const from: string = last
    const messages: Message[] = await deps.db.transaction().execute(async (trx) => {
      const news = await after(trx, deps, from)
      await enqueue(trx, news)
      return news
    })
    said += messages.length
    last = messages.at(-1)?.subject
  }
  return said
}

async function categoriesAfter(
  trx: Trx,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  last: string,
): Promise<Message[]> {
  const categories = await loadCategories(trx, last, batch)
  return categories.map(({ id: categoryId, name, slug, parentId, path, version }) =>
    message('products.events', 'category.created', {
      id: newId('evt'),
      subject: categoryId,
      source: 'products',
      time: clock(),
      aggregateVersion: version,
      data: { categoryId, name, slug, parentId, path: [...path] },
    }),
  )
}

async function productsAfter(trx: Trx, { newId }: Pick<Deps, 'newId'>, last: string): Promise<Message[]> {
  const products = await loadProducts(trx, last, batch, { lock: true })
  const categories = await categoriesById(trx, [...new Set(products.flatMap(({ categoryIds }) => categoryIds))])
  return products.map((product) =>
    message('products.events', 'product.updated', {
      id: newId('evt'),
      subject: product.id,
      source: 'products',
      time: product.updatedAt,
      aggregateVersion: product.version,
      data: snapshotOf(product, categories),
    }),
  )
}
