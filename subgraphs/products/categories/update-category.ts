import { isId } from '@micromart/ids'
import { outdated, readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import { type CategoryDetails, updateCategoryInput } from '../input.ts'
import { insertUnderSlug } from '../insert-under-slug.ts'
import { limits } from '../limits.ts'
import type { ProblemOf } from '../problem.ts'
import { type Category, editionOfCategory } from '../product.ts'
import { renameSlug } from '../slug-store.ts'
import type { Trx } from '../tables.ts'
import { markProductsIn } from '../telling-store.ts'
import { categoriesById, countIn, lockBranch, lockTree, saveCategory } from './category-store.ts'
import { tooMany } from './create-category.ts'
import { moveBranch } from './move-branch.ts'
import { tellCategories } from './tell-categories.ts'

type UpdateCategoryProblem = ProblemOf<'invalid input' | 'no such thing' | 'slug taken'>

/**
 * Changes what is given of a category: its name, its slug, and what it lies in, with all that lies in it. The products there are told of by
 * and by, see tell-products.ts.
 */
export async function updateCategory(
  deps: Deps,
  id: string,
  details: unknown,
): Promise<{ category: Category } | UpdateCategoryProblem> {
  const read = readInput(updateCategoryInput, details)
  const known = isId('cat', id) ? (await categoriesById(deps.db, [id]))[0] : undefined
  if (!known) return { problem: 'no such thing', what: 'category', id }
  if ('problem' in read) return read
  const { name = known.name, slug } = read.value
  return insertUnderSlug(deps, 'categories', { id, name, slug: slug ?? known.slug }, () =>
    deps.db.transaction().execute((trx) => update(trx, deps, id, read.value)),
  )
}

async function update(
  trx: Trx,
  deps: Deps,
  id: string,
  details: CategoryDetails,
): Promise<{ category: Category } | UpdateCategoryProblem> {
  await lockTree(trx)
  const branch = await lockBranch(trx, id)
  const before = branch.find((category) => category.id === id)
  if (!before) return { problem: 'no such thing', what: 'category', id }
  const fault = outdated(details.ifEdition, editionOfCategory(before))
  if (fault) return fault
  const { parentId = before.parentId } = details
  const parent = parentId === null ? null : isId('cat', parentId) && (await categoriesById(trx, [parentId]))[0]
  if (parent === undefined || parent === false)
    return { problem: 'no such thing', what: 'category', id: parentId ?? id }
  const moved =
    parentId === before.parentId ? [{ ...before, version: before.version + 1 }] : moveBranch(branch, before, parent)
  if ('problem' in moved) return moved
  if (parentId !== before.parentId && (await countIn(trx, parentId)) >= limits.categoriesTogether) return tooMany()
  const { name = before.name, slug = before.slug } = details
  if (parentId === before.parentId && name === before.name && slug === before.slug) return { category: before }
  const changed = moved.map((each) => (each.id === id ? { ...each, name, slug } : each))
  for (const each of changed) await saveCategory(trx, each)
  if (slug !== before.slug) await renameSlug(trx, 'categories', id, before.slug, slug)
  await markProductsIn(
    trx,
    changed.map((each) => each.id),
    deps.clock(),
  )
  await tellCategories(
    trx,
    deps,
    'category.updated',
    changed.map((category) => ({
      category,
      formerParentId: category.id === id ? before.parentId : category.parentId,
    })),
  )
  const category = changed.find((each) => each.id === id)
  if (!category) throw new Error(`${id} was lost on its way`)
  return { category }
}
