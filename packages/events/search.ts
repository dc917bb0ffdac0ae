import { z } from 'zod'
import { id } from './shared.ts'

/** What is found is another from then on; they carry none of it. */
export const searchEvents = {
  /** Subject: the product. What finds it, where it stands in lists, or what is shown of it there is another, or it is there no more. */
  'product.indexed': z.object({ productId: id }),
  /** Words mean others than before. */
  'synonyms.replaced': z.object({}),
}
