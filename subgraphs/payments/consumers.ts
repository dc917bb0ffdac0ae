import type { IdSource } from '@micromart/ids'
import type { Consumer, MessagingTables } from '@micromart/messaging'
import type { Tables } from './tables.ts'
import { takeCommand } from './take-command.ts'

/** The order saga's commands. The handler knows repeated ones itself, since it must repeat their replies. */
export function consumers(parts: { clock: () => Date; newId: IdSource }): Consumer<Tables & MessagingTables>[] {
  return [
    {
      topics: ['payments.commands'],
      inbox: 'handler',
      async handle(message, trx) {
        if (message.topic === 'payments.commands') await takeCommand(message, trx, parts)
      },
    },
  ]
}
