import type { WireMoney } from '@micromart/money'
import type { CatalogPrice, CatalogProduct } from '../catalog-product.ts'

/** What an import has done, or was about to do, as what it takes to undo it. */
export type Step =
  | { did: 'create'; slug: string }
  | {
      did: 'details'
      productId: string
      before: {
        name?: string | undefined
        description?: string | null | undefined
        brand?: string | null | undefined
        categoryIds?: string[] | undefined
        media?: CatalogProduct['media'] | undefined
      }
    }
  | { did: 'price'; variantId: string; price: WireMoney; compareAtPrice: WireMoney | null }
  /** In a further currency; null where there was no price in it. */
  | { did: 'further price'; variantId: string; currency: string; before: CatalogPrice | null }
  /** `key` is the adjustment's own idempotency key. */
  | { did: 'stock'; key: string; variantId: string; by: number }
  | { did: 'new variant'; sku: string }
  | { did: 'status'; productId: string; before: CatalogProduct['status'] }

/** What an import writes down before it does it, so that all of it can be undone, what an interruption has left too. */
export interface Journal {
  /** Names the import among all; stock that is counted goes by it, so that the same import counts nothing twice. */
  id: string
  note(steps: readonly Step[]): Promise<void>
}
