import { isOfProduct } from '@micromart/events'
import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { handleCommands } from './handle-command.ts'
import { knowVariants } from './know-variants.ts'
import type { Tables } from './tables.ts'

/** What inventory listens to: the catalog, to know what there is to count, and the commands of orders' saga. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('products.events', {
    gaps: 'accept',
    handleAll(events, trx) {
      const ofProducts = events.flatMap(({ message, within }) => (isOfProduct(message) ? [{ message, within }] : []))
      return knowVariants(trx, deps, ofProducts)
    },
  }),
  consumer('inventory.commands', {
    // A command that comes again is owed its reply again.
    inbox: 'handler',
    handleAll: (commands, trx) => handleCommands(trx, deps, commands),
  }),
]
