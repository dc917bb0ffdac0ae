import { once, wishUnder } from '@micromart/idempotency'
import { isId } from '@micromart/ids'
import { invalidInput, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { createCategoryInput } from '../input.ts'
import { insertUnderSlug } from '../insert-under-slug.ts'
import { limits } from '../limits.ts'
import type { ProblemOf } from '../problem.ts'
import type { Category } from '../product.ts'
import type { Tables, Trx } from '../tables.ts'
import { categoriesById, countIn, insertCategory, lockTree } from './category-store.ts'
import { tellCategories } from './tell-categories.ts'

type CreateCategoryOutcome =
  | { category: Category }
  | ProblemOf<'invalid input' | 'key reused' | 'no such thing' | 'slug taken'>

/** Adds a category to the tree, at its top without a parent; under a key once, which is the shop's own. */
export async function createCategory(deps: Deps, input: { parentId?: string | null }): Promise<CreateCategoryOutcome> {
  const { parentId = null } = input
  const read = readInput(createCategoryInput, input)
  // A parent that is missing is told before what is wrong with the rest.
  if ('problem' in read) {
    const isMissing = parentId !== null && !(await parentOf(deps.db, parentId))
    return isMissing ? { problem: 'no such thing', what: 'category', id: parentId } : read
  }
  const { name, slug, idempotencyKey: key } = read.value
  const wish = wishUnder(key, { operation: 'createCategory', caller: 'shop', chosen: [name, slug, parentId] })
  const id = deps.newId('cat')
  return insertUnderSlug(deps, 'categories', { id, name, slug }, (free) =>
    deps.db.transaction().execute((trx) =>
      once<Tables, CreateCategoryOutcome>(trx, wish, deps.clock(), {
        effect: () => insert(trx, deps, { id, name, slug: free, parentId }),
        kept: ({ category }) => category.id,
        async again(made) {
          const [category] = await categoriesById(trx, [made])
          return category ? { category } : { problem: 'key reused' }
        },
      }),
    ),
  )
}

async function insert(
  trx: Trx,
  deps: Deps,
  { parentId, ...named }: Pick<Category, 'id' | 'name' | 'slug' | 'parentId'>,
): Promise<CreateCategoryOutcome> {
  await lockTree(trx)
  const parent = parentId === null ? undefined : await parentOf(trx, parentId)
  if (parentId !== null && !parent) return { problem: 'no such thing', what: 'category', id: parentId }
  const path = [...(parent?.path ?? []), named.id]
  if (path.length > limits.categoryDepth) return tooDeep()
  if ((await countIn(trx, parentId)) >= limits.categoriesTogether) return tooMany()
  const category = { ...named, parentId, path, version: 1 }
  await insertCategory(trx, category, deps.clock())
  await tellCategories(trx, deps, 'category.created', [{ category }])
  return { category }
}

const parentOf = async (db: Deps['db'], id: string) =>
  isId('cat', id) ? (await categoriesById(db, [id]))[0] : undefined

const tooDeep = () => invalidInput(`The tree may be at most ${limits.categoryDepth} categories deep.`, 'parentId')

export const tooMany = () => invalidInput(`At most ${limits.categoriesTogether} categories lie together.`, 'parentId')
