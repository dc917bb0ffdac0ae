import { isId } from '@micromart/ids'
import { loadOne } from '@micromart/service'
import type { Deps } from './deps.ts'
import { readStock } from './stock-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. Nothing is remembered: stock changes within a request that changes it. */
export function createLoaders({ db, clock }: Deps) {
  return {
    /** By the variant's id; null for one that inventory has never heard of. */
    stock: loadOne(
      {
        couldBe: (id) => isId('var', id),
        find: (ids) => readStock(db, ids, clock()),
        keyOf: ({ variantId }) => variantId,
      },
      { cache: false },
    ),
  }
}
