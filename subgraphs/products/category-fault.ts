import { isId } from '@micromart/ids'
import { categoriesById } from './category-store.ts'
import { firstFault, type InputFault, inputFault } from './input-faults.ts'
import type { Db } from './tables.ts'

/** A product can only be put into categories that exist. Categories are never deleted, so none vanishes meanwhile. */
export async function categoryFault(
  db: Db,
  ids: readonly string[] | null | undefined,
): Promise<InputFault | undefined> {
  if (!ids?.length) return
  const found = await categoriesById(
    db,
    ids.filter((id) => isId('cat', id)),
  )
  const known = new Set(found.map(({ id }) => id))
  return firstFault(ids, (id, index) =>
    known.has(id) ? undefined : inputFault(['categoryIds', index], 'There is no such category.'),
  )
}
