import type { DbOf, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { Channel, MailContent, OrderCopy, SmsContent, Topic } from './notification.ts'

export interface Tables {
  /** Who there is, fed by users' events. */
  recipients: {
    user_id: string
    staff: boolean
  }
  /** Our own copy of what an order's mails say of it. */
  orders: {
    order_id: string
    copy: JSONColumnType<OrderCopy>
  }
  /** The last position given in each person's notifications. Its row's lock makes positions commit in their order. */
  feeds: {
    user_id: string
    position: bigint
  }
  notifications: {
    id: string
    user_id: string
    position: bigint
    topic: Topic
    title: string
    body: string
    order_id: string | null
    created_at: Date
    read_at: Date | null
  }
  preferences: {
    user_id: string
    topic: Topic
    channels: Channel[]
  }
  /** Where people's SMS go, in the form of E.164. */
  phone_numbers: {
    user_id: string
    number: string
  }
  /** Mails and SMS to be sent, and which were. What they say is forgotten once they are sent. */
  mails: {
    /** Made of the message's id and the recipient: the same mail has the same Message-ID however often it is sent. */
    id: string
    user_id: string
    /** As a version before noted it; always null by now. */
    address: string | null
    order_id: string | null
    content: JSONColumnType<MailContent | SmsContent | null, string | null, string | null>
    state: MailState
    tries: Generated<number>
    traceparent: string | null
    due_at: Date
    created_at: Date
    finished_at: Date | null
  }
}

/** NOT_NEEDED: there was nobody, or nothing left, to mail when its turn came. */
export type MailState = 'QUEUED' | 'SENT' | 'NOT_NEEDED' | 'GIVEN_UP'

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>
