import type { PartContext } from '../runner/part.ts'
import { firstOrder } from './first-order.ts'

export const title = 'The first order travels the whole way, from a search to its refund'

export async function run({ shop, say }: PartContext): Promise<void> {
  await firstOrder(shop, say)
}
