import { firstOrder } from '../first-order.ts'
import type { PartContext } from '../part.ts'

export const title = 'The first order travels the whole way, from a search to its refund'

export async function run({ shop, say }: PartContext): Promise<void> {
  await firstOrder(shop, say)
}
