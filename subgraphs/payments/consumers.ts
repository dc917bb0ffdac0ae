import { type Consumer, consumer, type MessagingTables } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { handleCommands } from './handle-command.ts'
import type { Tables } from './tables.ts'

/** The order saga's commands. The handler knows repeated ones itself, since it must repeat their replies. */
export const consumers = (deps: Deps): Consumer<Tables & MessagingTables>[] => [
  consumer('payments.commands', {
    inbox: 'handler',
    handleAll: (commands, trx) =>
      handleCommands(
        trx,
        deps,
        commands.map(({ message }) => message),
      ),
  }),
]
