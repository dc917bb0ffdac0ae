import type { Shop } from '../shop/shop.ts'
import { shopCommand } from '../shop/shop-command.ts'

/** Sees that every invariant of a shop's data holds now; throws Error with what `npm run invariants` says otherwise. */
export async function promisesHold(shop: Shop): Promise<void> {
  await shopCommand(shop, 'invariants', '--all')
}
