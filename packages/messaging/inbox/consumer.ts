import type { MessageOn, Topic } from '@micromart/events'
import type { Transaction } from 'kysely'
import type { InboxOptions } from './once.ts'

/** One function over some topics. Its transaction is open: what it writes and that it heard the message are one. */
export interface Consumer<DB, T extends Topic = Topic> extends InboxOptions {
  topics: readonly T[]
  /** Told apart from another consumer of the same topic in the group; default: the group's name. */
  name?: string
  /**
   * Who recognises a repeated message. `inbox` (the default) drops it unseen; `handler` is called again each time, as
   * one must be that repeats its reply to a repeated command.
   */
  inbox?: 'inbox' | 'handler'
  handle(message: MessageOn<T>, trx: Transaction<DB>): Promise<void>
  /** Called once what `handle` wrote is committed, or the message was known already. */
  committed?(message: MessageOn<T>): void
}

/**
 * A consumer of one topic, or of several, whose handler takes the messages of exactly those; whatever it reads, it may
 * stand in one list with the others of its group:
 *
 *     const consumers: Consumer<Tables>[] = [
 *       consumer('users.events', { gaps: 'accept', handle: ({ data }, trx) => keepName(trx, data.userId, data.name) }),
 *       consumer(['orders.events', 'payments.events'], { handle: ({ id }, trx) => note(trx, id) }),
 *     ]
 *
 * `DB` is that of the list, or of the type that is written beside a consumer of its own.
 */
export function consumer<DB, T extends Topic>(
  topics: T | readonly T[],
  handling: Omit<Consumer<DB, T>, 'topics'>,
): Consumer<DB> {
  // Sound although `handle` takes fewer messages than the type says: `consume` calls it with those of its topics alone.
  return { ...handling, topics: [topics].flat() }
}
