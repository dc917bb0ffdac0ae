import { randomUUID } from 'node:crypto'
import type { CatalogProduct } from './catalog-product.ts'
import type { Outcome } from './entry.ts'

/** Which products an import has made itself, over all its tries: one whose answer is lost may have made them, and another import may be at the same. */
export interface MadeHere {
  /** Under which key a product is made, whichever try it is: asked again, it is the same product. */
  keyOf(product: CatalogProduct): string
  /** Somebody else has made it meanwhile: under its own key it would have been answered again. */
  byOthers(product: CatalogProduct): void
  isOthers(product: CatalogProduct): boolean
  isOurs(product: CatalogProduct): boolean
  /** What became of a product, whichever try made it. */
  told(product: CatalogProduct | undefined, outcome: Outcome): Outcome
}

export function openMadeHere(): MadeHere {
  const keys = new Map<CatalogProduct, string>()
  const others = new Set<CatalogProduct>()
  const isOurs = (product: CatalogProduct) => keys.has(product) && !others.has(product)
  return {
    keyOf(product) {
      const key = keys.get(product) ?? randomUUID()
      keys.set(product, key)
      return key
    },
    byOthers: (product) => others.add(product),
    isOthers: (product) => others.has(product),
    isOurs,
    told(product, outcome) {
      if (product === undefined) return outcome
      if (outcome.kind === 'already there' && isOurs(product)) return { kind: 'imported' }
      return outcome.kind === 'imported' && others.has(product) ? { kind: 'already there' } : outcome
    },
  }
}
