import type { DbOf, ErasedUsersTable, StatesOf, TraceColumns, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { Action, ActionKind, CommandType } from './actions/action.ts'
import type { DisputeStatus } from './books/dispute.ts'
import type { PaymentStatus } from './payment.ts'

export interface Tables {
  erased_users: ErasedUsersTable
  payment_methods: {
    id: string
    user_id: string
    /** The provider's reference; never a number. */
    card: string
    brand: string
    last4: string
    expiry_month: number
    expiry_year: number
    is_default: boolean
    created_at: Date
    /** Kept for the payments made with it. */
    removed_at: Date | null
  }
  /** Of accounts; those of guests are counted by orders. */
  card_tries: { user_id: string; at: Date }
  /** Amounts in minor units of `currency`. */
  payments: {
    id: string
    order_id: string
    customer_id: string
    method_id: string
    status: PaymentStatus
    currency: string
    asked: bigint
    authorised: bigint
    captured: bigint
    refunded: bigint
    /** What customers' banks have of it: see disputes. */
    disputed: Generated<bigint>
    decline_code: string | null
    reference: string | null
    version: number
    /** When its foremost action is to be looked at; null when none waits. A worker that took it moves it on as its lease. */
    due_at: Date | null
    created_at: Date
  }
  payment_actions: TraceColumns & {
    seq: Generated<bigint>
    id: string
    payment_id: string
    kind: ActionKind
    state: Action['state']
    amount: bigint | null
    reason: string | null
    method_id: Generated<string | null>
    command_id: string | null
    command_type: CommandType | null
    tries: Generated<number>
    message: string | null
    created_at: Date
    finished_at: Date | null
    /** Of a refund that was made at the provider itself, the provider's own id: it is booked once. */
    provider_refund: Generated<string | null>
  }
  disputes: {
    /** The provider's own. */
    id: string
    payment_id: string
    amount: bigint
    status: DisputeStatus
    reason: string
    opened_at: Date
    updated_at: Date
  }
  /** Commands heard, with their replies once there are any: a repeated command repeats its reply. */
  commands: {
    id: string
    reply: JSONColumnType<object | null, string | null, string | null>
    received_at: Date
  }
  /** Orders whose undo came before their authorise. */
  tombstones: {
    order_id: string
    at: Date
  }
  /** Webhooks heard, so that a replayed one is known. */
  webhook_events: {
    id: string
    at: Date
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  payments: {
    status: {
      PENDING: true,
      AUTHORISED: true,
      CAPTURED: true,
      PARTIALLY_REFUNDED: true,
      REFUNDED: true,
      VOIDED: true,
      DECLINED: true,
    },
  },
  payment_actions: {
    kind: { AUTHORISE: true, CAPTURE: true, VOID: true, REFUND: true },
    state: { QUEUED: true, SENT: true, SUCCEEDED: true, FAILED: true },
    command_type: {
      'payments.authorise': true,
      'payments.void': true,
      'payments.capture': true,
      'payments.refund': true,
    },
  },
  disputes: {
    status: { INQUIRY: true, OPEN: true, WON: true, LOST: true },
  },
}
