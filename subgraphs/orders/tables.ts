import type { DbOf, ErasedUsersTable, StatesOf, TraceColumns, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { CancelReason, Order, OrderStatus } from './order.ts'
import type { CheckoutSaga } from './saga/checkout-saga.ts'
import type { Timeout } from './saga/saga-steps.ts'

/** The tables of orders beside those of the event store, which only that package knows. */
export interface Tables {
  /** Read model: an order as it is now, written in the transaction of the events that made it so. */
  order_views: {
    order_id: string
    number: string
    customer_id: string
    status: OrderStatus
    cancel_reason: CancelReason | null
    placed_at: Date
    /** The order's version: that of the last event in it. */
    version: number
    document: JSONColumnType<Order, string, string>
  }
  /** What an order's personal data is sealed under; an order whose data was erased has none. */
  order_keys: {
    key_id: string
    order_id: string
    /** For AES-256-GCM. */
    key: Buffer
  }
  /** What staff have written beside orders. */
  order_notes: {
    note_id: string
    order_id: string
    author_id: string
    /** The text, under the order's key of that id. */
    sealed: Buffer
    key_id: string
    at: Date
  }
  erased_users: ErasedUsersTable
  /** Numbers that are taken. */
  order_numbers: {
    number: string
    order_id: string
  }
  /** Carts as they stood when they were ordered: each once, under however many keys. */
  placements: {
    customer_id: string
    order_id: string
    cart_id: string
    cart_version: number
    placed_at: Date
    /** When the cart said that it has no longer what was ordered; null while that is not known. */
    left_cart_at: Generated<Date | null>
  }
  /** Uses of coupons that the cart was asked for, until there is the order that they are for. */
  coupon_intents: TraceColumns & {
    order_id: string
    customer_id: string
    idempotency_key: string
    code: string
    at: Date
    /** There will be no such order: the use goes back. */
    abandoned: Generated<boolean>
  }
  /** Where guests are told of their orders; there until an account has the order. */
  guest_contacts: {
    order_id: string
    email: string
    /** What addresses are told apart by: see `emailKey`. */
    email_key: string
    /** What they read, as a tag of BCP 47; null where they have not said. */
    language: string | null
  }
  /** What guests have tried within the hour, by whom and from where. */
  guest_tries: {
    by: string
    at: Date
  }
  /** Accounts that may have confirmed an address: what guests have placed with it is to become theirs. */
  adoptions: TraceColumns & {
    user_id: string
    due_at: Date
  }
  /** Lines of carts, each in the one order that has taken it. */
  ordered_lines: {
    cart_line_id: string
    order_id: string
    at: Generated<Date>
  }
  checkout_sagas: {
    order_id: string
    state: JSONColumnType<CheckoutSaga, string, string>
    /** The parts of `state` that invariants and dashboards ask for. */
    phase: Generated<CheckoutSaga['phase']>
    stock: Generated<CheckoutSaga['stock']>
    payment: Generated<CheckoutSaga['payment']>
    updated_at: Date
  }
  /** What is awaited, and when to do something about it: a saga without any rests or has ended. */
  saga_timeouts: TraceColumns & {
    order_id: string
    timeout: Timeout
    due_at: Date
    attempts: number
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  order_views: {
    cancel_reason: {
      CUSTOMER_REQUEST: true,
      OUT_OF_STOCK: true,
      PAYMENT_DECLINED: true,
      STAFF_REQUEST: true,
      TIMED_OUT: true,
    },
    status: {
      PLACED: true,
      CONFIRMED: true,
      SHIPPED: true,
      DELIVERED: true,
      RETURN_REQUESTED: true,
      RETURNED: true,
      CANCELLED: true,
    },
  },
  checkout_sagas: {
    phase: { arranging: true, confirmed: true, cancelled: true, returned: true },
    stock: {
      reserving: true,
      reserved: true,
      rejected: true,
      committing: true,
      committed: true,
      shipping: true,
      shipped: true,
      releasing: true,
      released: true,
    },
    payment: {
      untouched: true,
      authorising: true,
      authorised: true,
      declined: true,
      capturing: true,
      captured: true,
      refused: true,
      'written off': true,
      refunding: true,
      refunded: true,
      voiding: true,
      voided: true,
    },
  },
  saga_timeouts: {
    timeout: {
      reserve: true,
      commit: true,
      ship: true,
      release: true,
      authorise: true,
      capture: true,
      void: true,
      refund: true,
      deadline: true,
    },
  },
}
