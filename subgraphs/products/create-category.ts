import { message } from '@micromart/events'
import { isId } from '@micromart/ids'
import { enqueue } from '@micromart/messaging'
import { currentTraceparent } from '@micromart/telemetry'
import { categoriesById, insertCategory } from './category-store.ts'
import type { Missing } from './change-product.ts'
import { insertUnderSlug, type SlugTaken } from './choose-slug.ts'
import { type InputFault, inputFault, requiredTextFault, slugFault } from './input-faults.ts'
import { limits } from './limits.ts'
import type { Category } from './product.ts'
import type { Shop } from './record-change.ts'

/** Adds a category to the tree, at its top without a parent. */
export async function createCategory(
  shop: Shop,
  input: { name: string; slug?: string | null; parentId?: string | null },
): Promise<{ category: Category } | InputFault | Missing | SlugTaken> {
  const { parentId = null, slug } = input
  const parent = parentId === null ? undefined : await existing(shop, parentId)
  if (parentId !== null && !parent) return { problem: 'NotFound', id: parentId }
  const fault = requiredTextFault(input.name, limits.name, ['name']) ?? slugFault(slug, ['slug']) ?? depthFault(parent)
  if (fault) return fault
  const id = shop.newId('cat')
  const name = input.name.trim()
  const path = [...(parent?.path ?? []), id]
  return insertUnderSlug(shop.db, 'categories', { id, name, slug }, async (free) => {
    const category = { id, name, slug: free, parentId, path }
    await insert(shop, category)
    return { category }
  })
}

const existing = async (shop: Shop, id: string) =>
  isId('cat', id) ? (await categoriesById(shop.db, [id]))[0] : undefined

function depthFault(parent: Category | undefined): InputFault | undefined {
  if (!parent || parent.path.length < limits.categoryDepth) return
  return inputFault(['parentId'], `The tree may be at most ${limits.categoryDepth} categories deep.`)
}

function insert(shop: Shop, category: Category): Promise<void> {
  return shop.db.transaction().execute(async (trx) => {
    const now = shop.clock()
    await insertCategory(trx, category, now)
    const { id: categoryId, name, slug, parentId, path } = category
    const event = message('products.events', 'category.created', {
      id: shop.newId('evt'),
      subject: categoryId,
      source: 'products',
      time: now,
      aggregateVersion: 1,
      traceparent: currentTraceparent(),
      data: { categoryId, name, slug, parentId, path: [...path] },
    })
    await enqueue(trx, [event])
  })
}
