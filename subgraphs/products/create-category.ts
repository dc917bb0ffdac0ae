import { message } from '@micromart/events'
import { isId } from '@micromart/ids'
import { invalidInput, readInput } from '@micromart/input'
import { enqueue } from '@micromart/messaging'
import { currentTraceparent } from '@micromart/telemetry'
import { categoriesById, insertCategory } from './category-store.ts'
import type { Deps } from './deps.ts'
import { createCategoryInput } from './input.ts'
import { insertUnderSlug } from './insert-under-slug.ts'
import { limits } from './limits.ts'
import type { ProblemOf } from './problem.ts'
import type { Category } from './product.ts'

type CreateCategoryProblem = ProblemOf<'invalid input' | 'no such thing' | 'slug taken'>

/** Adds a category to the tree, at its top without a parent. */
export async function createCategory(
  deps: Deps,
  input: { parentId?: string | null },
): Promise<{ category: Category } | CreateCategoryProblem> {
  const { parentId = null } = input
  const parent = parentId === null ? undefined : await existing(deps, parentId)
  if (parentId !== null && !parent) return { problem: 'no such thing', id: parentId }
  const read = readInput(createCategoryInput, input)
  if ('problem' in read) return read
  if (parent && parent.path.length >= limits.categoryDepth) {
    return invalidInput(`The tree may be at most ${limits.categoryDepth} categories deep.`, 'parentId')
  }
  const { name, slug } = read.value
  const id = deps.newId('cat')
  const path = [...(parent?.path ?? []), id]
  return insertUnderSlug(deps, 'categories', { id, name, slug }, async (free) => {
    const category = { id, name, slug: free, parentId, path }
    await insert(deps, category)
    return { category }
  })
}

const existing = async ({ db }: Deps, id: string) => (isId('cat', id) ? (await categoriesById(db, [id]))[0] : undefined)

function insert({ db, clock, newId }: Deps, category: Category): Promise<void> {
  return db.transaction().execute(async (trx) => {
    const now = clock()
    await insertCategory(trx, category, now)
    const { id: categoryId, name, slug, parentId, path } = category
    const event = message('products.events', 'category.created', {
      id: newId('evt'),
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
