import { isId } from '@micromart/ids'
import { loadOne, type RequestContext } from '@micromart/service'
import type { Deps } from './deps.ts'
import { ownerOf } from './owner.ts'
import { showCart } from './show-cart.ts'
import type { Tariff } from './tariffs/shipping.ts'
import { readTariff } from './tariffs/tariff-store.ts'

export type Loaders = ReturnType<typeof createLoaders>

/** A request's batched look-ups. No cart is remembered, since it changes within a request that changes it. */
export function createLoaders(deps: Deps, request: RequestContext) {
  const tariffs = new Map<string, Promise<Tariff>>()
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
    /** What sending and tax cost to a country, in a currency; several fields of one quote ask for it, and are told the same. */
    tariff(country: string, currency: string): Promise<Tariff> {
      const key = `${country} ${currency}`
      const tariff = tariffs.get(key) ?? readTariff(deps.db, { country, currency }, deps.clock())
      tariffs.set(key, tariff)
      return tariff
    },
  }
}
