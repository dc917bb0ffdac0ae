import { isId } from '@micromart/ids'
import { invalidInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import type { Category } from '../product.ts'
import { bequeathSlugs } from '../slug-store.ts'
import { markProductsIn } from '../telling-store.ts'
import { categoriesById, childrenOf, closeCategory, lockTree, removeCategory } from './category-store.ts'
import { tellCategories } from './tell-categories.ts'

/**
 * Takes a category that no other lies in out of the tree. What stood in it stands in the one that it lay in, where its slug leads from then on;
 * at the top of the tree, nowhere in its place.
 */
export async function withdrawCategory(
  deps: Deps,
  id: string,
): Promise<{ withdrawn: Category; parent: Category | null } | ProblemOf<'invalid input' | 'no such thing'>> {
  if (!isId('cat', id)) return { problem: 'no such thing', what: 'category', id }
  return deps.db.transaction().execute(async (trx) => {
    await lockTree(trx)
    const [category] = await categoriesById(trx, [id])
    if (!category) return { problem: 'no such thing', what: 'category', id }
    if ((await childrenOf(trx, [id])).length > 0) {
      return invalidInput('Other categories lie in it: move or withdraw them first.', 'id')
    }
    await closeCategory(trx, id)
    const { parentId } = category
    const [parent = null] = parentId === null ? [] : await categoriesById(trx, [parentId])
    const withdrawn = { ...category, version: category.version + 1 }
    await markProductsIn(trx, [id], deps.clock())
    await removeCategory(trx, id, parentId)
    await bequeathSlugs(trx, 'categories', category, parentId)
    await tellCategories(trx, deps, 'category.withdrawn', [{ category: withdrawn }])
    return { withdrawn, parent }
  })
}
