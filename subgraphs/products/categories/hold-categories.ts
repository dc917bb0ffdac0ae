import { isId } from '@micromart/ids'
import { type InvalidInput, invalidInput } from '@micromart/input'
import type { Trx } from '../tables.ts'
import { categoriesById } from './category-store.ts'

/**
 * A product can only be put into categories that exist. Those that do stay until the transaction ends; asked before it takes anything else, as
 * withdrawing one does, so that neither waits for the other in a circle.
 */
export async function holdCategories(trx: Trx, ids: readonly string[]): Promise<InvalidInput | null> {
  const wanted = ids.filter((id) => isId('cat', id))
  const known = new Set((await categoriesById(trx, wanted, { lock: true })).map(({ id }) => id))
  const stranger = ids.findIndex((id) => !known.has(id))
  return stranger < 0 ? null : invalidInput('There is no such category.', 'categoryIds', stranger)
}
