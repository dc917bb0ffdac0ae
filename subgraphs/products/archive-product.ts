import { changeProduct } from './change-product.ts'
import { archive } from './decide.ts'
import type { Deps } from './deps.ts'

/** Takes a product off the shelf; it may be published again. */
export function archiveProduct(deps: Deps, id: string) {
  return changeProduct<never>(deps, id, archive)
}
