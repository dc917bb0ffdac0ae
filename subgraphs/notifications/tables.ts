import type { DbOf, StatesOf, TraceColumns, TrxOf } from '@micromart/service'
import type { Generated, GeneratedAlways, JSONColumnType } from 'kysely'
import type { Channel, MailContent, News, OrderCopy, SmsContent, Topic } from './notification.ts'
import type { PublicType } from './webhooks/public-events.ts'
import type { DeliveryState, DisabledReason } from './webhooks/webhook.ts'

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
    /** When it was heard of. */
    placed_at: Generated<Date>
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
    /** In English, for a version before, and where there is no `news`. */
    title: string
    body: string
    /** What is said, in no language yet; null of what a version before has noted. */
    news: JSONColumnType<News | null, string | null, string | null>
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
  mails: TraceColumns & {
    /** Made of the message's id and the recipient: the same mail has the same Message-ID however often it is sent. */
    id: string
    user_id: string
    /** As a version before noted it; always null by now. */
    address: string | null
    order_id: string | null
    content: JSONColumnType<MailContent | SmsContent | null, string | null, string | null>
    state: MailState
    tries: Generated<number>
    due_at: Date
    created_at: Date
    finished_at: Date | null
  }
  /** Where staff have events delivered to. */
  webhooks: {
    id: string
    url: string
    description: string | null
    event_types: PublicType[]
    sealed_secret: string
    /** The one before it, which signs too until then. */
    former_sealed_secret: string | null
    former_until: Date | null
    created_by: string
    created_at: Date
    /** Since when every attempt has failed; null after one that did not. */
    failing_since: Date | null
    disabled_at: Date | null
    disabled_because: DisabledReason | null
  }
  /** One event to be told to one webhook, or that was. */
  webhook_deliveries: TraceColumns & {
    /** Its `webhook-id`, the same for every attempt. */
    id: string
    webhook_id: string
    /** Of the log's message that it comes from: none comes twice. */
    message_id: string
    /** The order in which events of a subject are told. */
    position: GeneratedAlways<bigint>
    /** The aggregate. */
    subject: string
    type: string
    /** What is signed and sent. */
    body: string
    state: DeliveryState
    /** Attempts since it was queued, or since somebody had it delivered again. */
    tries: Generated<number>
    /** Attempts that were ever begun: only who holds the last may say what came of it. */
    lease: Generated<number>
    /** Until then it is somebody's to send; null while it is nobody's. */
    leased_until: Date | null
    due_at: Date
    created_at: Date
    finished_at: Date | null
  }
  webhook_attempts: {
    delivery_id: string
    lease: number
    at: Date
    duration_ms: number
    status_code: number | null
    /** Why it failed, in words; null when it did not. */
    fault: string | null
    /** How the answer's body begins. */
    answer: string | null
  }
}

/** NOT_NEEDED: there was nobody, or nothing left, to mail when its turn came. */
export type MailState = 'QUEUED' | 'SENT' | 'NOT_NEEDED' | 'GIVEN_UP'

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

const topics: Readonly<Record<Topic, true>> = {
  ACCOUNT: true,
  ORDER: true,
  SHIPMENT: true,
  PAYMENT: true,
  STOCK: true,
  INTEGRATION: true,
}

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  notifications: {
    topic: topics,
  },
  preferences: {
    topic: topics,
  },
  mails: {
    state: { QUEUED: true, SENT: true, NOT_NEEDED: true, GIVEN_UP: true },
  },
  webhooks: {
    disabled_because: { GONE: true, FAILING: true, STAFF: true },
  },
  webhook_deliveries: {
    state: { PENDING: true, DELIVERED: true, FAILED: true },
  },
}
