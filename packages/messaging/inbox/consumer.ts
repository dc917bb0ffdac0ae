import type { MessageOn, Topic, TypeOn } from '@micromart/events'
import type { Transaction } from 'kysely'
import type { InboxOptions } from './once.ts'

/** A message that is handled with others. */
export interface Ready<M> {
  message: M
  /** Runs what is done for it alone, as part of its own trace. */
  within<R>(run: () => R): R
}

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
  /**
   * The types that it does something about: of those that this version knows, no other is read, noted or told of. For one that takes a
   * message by itself (`ordered: false`), since where there are versions each one counts. Default: all.
   */
  types?: readonly TypeOn<T>[]
  /** Nobody waits for what it does: it hears a fraction of a second later, of more at a time, where no other of its group hurries. Default: false. */
  patient?: boolean
  handle(message: MessageOn<T>, trx: Transaction<DB>): Promise<void>
  /** What is ready at the same time, in its order, with as many statements as for one; in place of `handle`, message by message. */
  handleAll?(ready: readonly Ready<MessageOn<T>>[], trx: Transaction<DB>): Promise<void>
  /** Called once what `handle` wrote is committed, or the message was known already. */
  committed?(message: MessageOn<T>): void
}

type Handled<DB, T extends Topic> = Omit<Consumer<DB, T>, 'topics' | 'handle' | 'handleAll' | 'types' | 'ordered'> &
  ({ ordered?: true; types?: undefined } | { ordered: false; types?: readonly TypeOn<T>[] })
/** One of the two: who handles several handles one. */
type Handling<DB, T extends Topic> = Handled<DB, T> &
  (Pick<Consumer<DB, T>, 'handle'> | Required<Pick<Consumer<DB, T>, 'handleAll'>>)

/** A message by itself, whose trace is that which its handler is called in. */
const alone = <M>(message: M): Ready<M> => ({ message, within: (run) => run() })

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
export function consumer<DB, T extends Topic>(topics: T | readonly T[], handling: Handling<DB, T>): Consumer<DB> {
  const handle =
    'handleAll' in handling
      ? (message: MessageOn<T>, trx: Transaction<DB>) => handling.handleAll([alone(message)], trx)
      : handling.handle
  // Sound although `handle` takes fewer messages than the type says: `consume` calls it with those of its topics alone.
  return { ...handling, handle, topics: [topics].flat() }
}
