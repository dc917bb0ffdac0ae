import { changeProduct } from './change-product.ts'
import { publish } from './decide.ts'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'

/** Puts a product on sale. */
export function publishProduct(deps: Deps, id: string) {
  return changeProduct<ProblemOf<'nothing to sell'>>(deps, id, publish)
}
