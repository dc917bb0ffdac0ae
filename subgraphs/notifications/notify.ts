import type { IdSource } from '@micromart/ids'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import { queueMail } from './mail-queue.ts'
import type { Notice } from './notification.ts'
import { channelsFor } from './preferences.ts'
import { insertNotification, noticesChannel } from './store.ts'
import type { Tables } from './tables.ts'

export interface Occasion {
  /** The message that it comes from. */
  messageId: string
  traceparent: string | undefined
  at: Date
  newId: IdSource
}

/** Tells people something over the channels that each prefers, in the transaction of the message that brought it. */
export async function notify(
  trx: Transaction<Tables>,
  userIds: readonly string[],
  notice: Notice,
  { messageId, traceparent, at, newId }: Occasion,
  /** Where the mail goes, if it must reach this very address. */
  address: string | null = null,
): Promise<void> {
  for (const userId of userIds) {
    const channels = await channelsFor(trx, userId, notice.topic)
    if (channels.includes('IN_APP')) await insertNotification(trx, { id: newId('ntf'), userId, notice, at })
    if (!notice.mail || !channels.includes('EMAIL')) continue
    const { mail: content, orderId } = notice
    await queueMail(trx, { id: `${messageId}.${userId}`, userId, address, orderId, content, traceparent, at })
  }
  // One hint a transaction: to the one person, or to whoever listens.
  const [only] = userIds.length === 1 ? userIds : ['']
  await sql`SELECT pg_notify(${noticesChannel}, ${only})`.execute(trx)
}
