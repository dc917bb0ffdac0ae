import type { MessageOn } from '@micromart/events'
import type { Consumer } from '@micromart/messaging'
import { knowVariants } from './know-variants.ts'
import { obey } from './obey.ts'
import type { Occasion } from './occasion.ts'
import type { InventoryDb } from './store.ts'

/** What inventory listens to: the catalog, to know what there is to count, and the commands of orders' saga. */
export function consumers(occasion: Occasion): Consumer<InventoryDb>[] {
  return [
    {
      topics: ['products.events'],
      gaps: 'accept',
      async handle(event: MessageOn<'products.events'>, trx) {
        if (event.type !== 'category.created') await knowVariants(trx, event.data, occasion)
      },
    },
    {
      topics: ['inventory.commands'],
      // A command that comes again is owed its reply again.
      inbox: 'handler',
      handle: (command: MessageOn<'inventory.commands'>, trx) => obey(trx, command, occasion),
    },
  ]
}
