import { isId } from '@micromart/ids'
import { loadOne, type RequestContext } from '@micromart/service'
import type { Deps } from './deps.ts'
import { ownerOf } from './owner.ts'
import { showCart } from './show-cart.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. Nothing is remembered: a cart changes within a request that changes it. */
export function createLoaders(deps: Deps, request: RequestContext) {
  return {
    /** The caller's own cart by its id; null for any other, since nobody ever sees another's. */
    ownCart: loadOne(
      {
        couldBe: (id) => isId('crt', id),
        find: async () => [await showCart(deps, ownerOf(request))].filter((cart) => cart !== null),
        keyOf: ({ id }) => id,
      },
      { cache: false },
    ),
  }
}
