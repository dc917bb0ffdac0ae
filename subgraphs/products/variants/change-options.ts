import { type InvalidInput, outdated, readInput } from '@micromart/input'
import { changeProduct, type ProductChanged } from '../change-product.ts'
import { changeOptions as decide } from '../decide.ts'
import type { Deps } from '../deps.ts'
import { changeOptionsInput } from '../input.ts'
import type { ProblemOf } from '../problem.ts'
import { editionOfProduct } from '../product.ts'

/** Makes a product's options what is asked for; its variants keep what they have chosen, by whatever name. */
export async function changeOptions(
  deps: Deps,
  productId: string,
  input: unknown,
): Promise<ProductChanged | ProblemOf<'invalid input' | 'no such thing'>> {
  const read = readInput(changeOptionsInput, input)
  // A product that is missing is told before what is wrong with the input for it.
  return changeProduct<InvalidInput>(deps, productId, (product, now) => {
    if ('problem' in read) return read
    const { options, ifEdition } = read.value
    return outdated(ifEdition, editionOfProduct(product)) ?? decide(product, options, now)
  })
}
