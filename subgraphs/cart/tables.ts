import type { DbOf, StatesOf, TrxOf } from '@micromart/service'
import type { Generated, JSONColumnType } from 'kysely'
import type { CancelReason, CheckoutLine } from './checkout.ts'

/** What every row of the tariffs says of itself. None is ever changed: of those for one thing, the latest that has begun holds. */
export interface ChangeColumns {
  /** Made in the order of the changes: of two that begin at one instant, the later one holds. */
  id: string
  valid_from: Date
  /** Null for what the shop began with. */
  changed_by: string | null
  changed_at: Date
  note: string | null
}

/** Amounts are minor units of the row's currency, times timestamptz. */
export interface Tables {
  /** The cart's own copy of what is sold, so that carts live on while the catalog is away. */
  catalog_variants: {
    variant_id: string
    product_id: string
    /** Of the product event it was taken from; an older one changes nothing. */
    product_version: number
    sku: string
    title: string
    price_minor: bigint
    currency: string
    /** What it costs in others: minor units as text, by code. */
    further_prices: JSONColumnType<Record<string, string>, string | undefined, string>
    status: 'DRAFT' | 'ACTIVE' | 'ARCHIVED'
    /** How often one of its prices, its currency or its status has become another. */
    changes: Generated<number>
    /** Of one piece; null when the catalog states none, or has not told it since weights are kept here. */
    weight_grams: number | null
  }
  carts: {
    id: string
    /** Whose it is; null for a guest's. */
    user_id: string | null
    /** Hash of the token that names a guest's cart; null for a user's. */
    token_hash: string | null
    /** Who poured this guest cart into their own; it is then empty for ever. */
    claimed_by: string | null
    /**
     * 0 only inside the transaction that makes it; grows by one with every change. What people see adds the changes of what
     * is in the cart, see `changesSince`.
     */
    version: Generated<number>
    coupon: string | null
    /** Of the line that came into it first; it stays when the cart is emptied, until another first line comes. */
    currency: string | null
    expires_at: Date
    created_at: Date
  }
  /** In the order in which they were added, which is that of their ids. */
  cart_lines: {
    id: string
    cart_id: string
    variant_id: string
    quantity: number
    /** The price when it was added. */
    added_minor: bigint
    added_currency: string
    /** `changes` of its variant when it came in: those after it count as changes of the cart. */
    changes_before: Generated<number>
  }
  coupons: {
    /** In capitals. */
    code: string
    id: Generated<string>
    kind: 'PERCENT' | 'FREE_SHIPPING'
    /** Hundredths of a percent, for PERCENT. */
    basis_points: number
    minimum_minor: bigint | null
    minimum_currency: string | null
    /** The products it is for; null for all. */
    product_ids: string[] | null
    expires_at: Date | null
    most_redemptions: number | null
    most_per_customer: number | null
    /** By orders that have not given it back. */
    redeemed: Generated<number>
    created_at: Generated<Date>
    ended_at: Generated<Date | null>
  }
  coupon_redemptions: {
    order_id: string
    code: string
    /** Null for those that were counted before customers were. */
    customer_id: string | null
    at: Date
    given_back_at: Generated<Date | null>
  }
  /** Of an hour, see `guess-store.ts`; by whom is an account, or where a guest's request came from. */
  coupon_guesses: { by: string; at: Date }
  /** What orders took out of carts, and why they were cancelled; whichever is heard first, the other is null until then. */
  checkouts: {
    order_id: string
    customer_id: string | null
    coupon: string | null
    lines: JSONColumnType<CheckoutLine[], string, string> | null
    cancelled_because: CancelReason | null
    /** When its lines went back into a cart. */
    given_back_at: Generated<Date | null>
    /** When it was first heard of. */
    at: Generated<Date>
  }
  tax_rates: ChangeColumns & {
    country: string
    /** Hundredths of a percent. */
    basis_points: number
  }
  shipping_methods: ChangeColumns & {
    code: string
    name: string
    /** In lists; the least comes first. */
    position: number
    offered: boolean
  }
  /** With neither a price nor a share a rate has ended. */
  shipping_rates: ChangeColumns & {
    /** The method's code. */
    method: string
    /** A zone, or the ISO 3166-1 code of one country. */
    place: string
    /** Null: for what is paid in a currency that has no price there. */
    currency: string | null
    up_to_grams: number
    price_minor: bigint | null
    /** Of what the goods cost, in hundredths of a percent. */
    share_basis_points: number | null
    /** Working days. */
    estimate: number
  }
  /** Orders whose lines have left their cart, so that they leave it once. */
  ordered_carts: {
    order_id: string
    cart_id: string
    at: Date
  }
}

export type Db = DbOf<Tables>
export type Trx = TrxOf<Tables>

/** What may stand in columns that say one of few words: see `StatesOf`. */
export const states: StatesOf<Tables> = {
  checkouts: {
    cancelled_because: {
      CUSTOMER_REQUEST: true,
      OUT_OF_STOCK: true,
      PAYMENT_DECLINED: true,
      STAFF_REQUEST: true,
      TIMED_OUT: true,
    },
  },
  catalog_variants: {
    status: { DRAFT: true, ACTIVE: true, ARCHIVED: true },
  },
  coupons: {
    kind: { PERCENT: true, FREE_SHIPPING: true },
  },
}
