import { isId } from '@micromart/ids'
import { loadGrouped } from '@micromart/service'
import type DataLoader from 'dataloader'
import type { Deps } from './deps.ts'
import { relateProducts } from './sales/relate-products.ts'
import type { Neighbour } from './sales/related-store.ts'

/** A request's batched look-ups. */
export interface Loaders {
  /** What goes with a product; one loader, and so one query, for each number that is asked for. */
  related(first: number): DataLoader<string, readonly Neighbour[]>
}

export function createLoaders(deps: Deps): Loaders {
  const byFirst = new Map<number, DataLoader<string, readonly Neighbour[]>>()
  const couldBe = (id: string) => isId('prd', id)
  return {
    related(first) {
      const find = (ids: readonly string[]) => relateProducts(deps, ids, first)
      const known = byFirst.get(first) ?? loadGrouped({ couldBe, find, keyOf: ({ of }) => of })
      byFirst.set(first, known)
      return known
    },
  }
}
