import { isId } from '@micromart/ids'
import { type InvalidInput, invalidInput } from '@micromart/input'
import { categoriesById } from './category-store.ts'
import type { Deps } from './deps.ts'

/** A product can only be put into categories that exist. Categories are never deleted, so none vanishes meanwhile. */
export async function checkCategories({ db }: Deps, ids: readonly string[]): Promise<InvalidInput | null> {
  const found = await categoriesById(
    db,
    ids.filter((id) => isId('cat', id)),
  )
  const known = new Set(found.map(({ id }) => id))
  const stranger = ids.findIndex((id) => !known.has(id))
  return stranger < 0 ? null : invalidInput('There is no such category.', 'categoryIds', stranger)
}
