import { message } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import type { Category } from '../product.ts'
import type { Trx } from '../tables.ts'

/** A category, and what it lay in before it was changed. */
export interface CategoryNews {
  category: Category
  formerParentId?: string | null
}

/** Says what has become of categories, in the transaction in which it has. */
export async function tellCategories(
  trx: Trx,
  { clock, newId }: Pick<Deps, 'clock' | 'newId'>,
  type: 'category.created' | 'category.updated' | 'category.withdrawn',
  news: readonly CategoryNews[],
): Promise<void> {
  const now = clock()
  await enqueue(
    trx,
    news.map(({ category: { id: categoryId, name, slug, parentId, path, version }, formerParentId }) => {
      const parts = {
        id: newId('evt'),
        subject: categoryId,
        source: 'products',
        time: now,
        aggregateVersion: version,
        ...currentTraceContext(),
      }
      const data = { categoryId, name, slug, parentId, path: [...path] }
      return type === 'category.updated'
        ? message('products.events', type, { ...parts, data: { ...data, formerParentId: formerParentId ?? null } })
        : message('products.events', type, { ...parts, data })
    }),
  )
}
