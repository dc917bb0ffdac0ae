import type { Hearing } from '@micromart/messaging'
import {
  type Admission,
  type BaseDeps,
  type ContextOf,
  type Frame,
  openAdmission,
  openSibling,
  type Sibling,
} from '@micromart/service'
import { addresses, linesOf, secret } from '@micromart/settings'
import { z } from 'zod'
import { type GuestSecrets, guestSecrets } from './guests/secrets.ts'
import type { Loaders } from './loaders.ts'
import { type LeftCarts, leftCarts } from './placing/placement-store.ts'
import { type OrderVersions, orderVersions } from './projections/order-list-store.ts'
import { type SagaTiming, settledMs } from './saga/saga-timing.ts'
import type { Tables } from './tables.ts'

const minuteMs = 60_000

export const settings = z.object({
  cartUrl: addresses,
  inventoryUrl: addresses,
  paymentsUrl: addresses,
  usersUrl: addresses,
  /** Makes the tokens that open guests' orders; of several, one a line, the first makes and all open. */
  orderLinkSecret: secret,
  /** Orders that guests may try to place from one network address in an hour; a shop under test places many. */
  guestOrdersPerHour: z.coerce.number().int().positive().optional(),
  /** For how long it is known for whom a guest's order was, once it has ended. */
  guestOrderDays: z.coerce.number().min(1).default(730),
  /** When an order that is not confirmed is cancelled, in ms after it was placed; well before its stock is given up. */
  checkoutDeadlineMs: z.coerce
    .number()
    .int()
    .positive()
    .default(5 * minuteMs),
  reservationHoldMs: z.coerce
    .number()
    .int()
    .positive()
    .default(15 * minuteMs),
})

/** What orders' use cases work with. */
export interface Deps extends BaseDeps<Tables> {
  timing: SagaTiming
  /** Lets in the placing of orders: all of the shop is needed for that. */
  admit: Admission
  /** Of participants' replies. */
  hearing: Pick<Hearing, 'upTo'>
  /** Carts that what was ordered has left. */
  leftCarts: LeftCarts
  /** Of orders that somebody follows. */
  versions: OrderVersions
  cart: Sibling
  inventory: Sibling
  payments: Sibling
  users: Sibling
  guestSecrets: GuestSecrets
  guestLimits: { perHourOfOrigin: number; perHourOfAddress: number }
  /** Since it was placed. */
  guestOrderMs: number
}

export type Context = ContextOf<Deps, Loaders>

export function openDeps(frame: Frame<Tables, typeof settings.shape>): { deps: Deps; close(): Promise<void> } {
  const { settings, hearing, ...base } = frame
  const timing = { deadlineMs: settings.checkoutDeadlineMs, holdMs: settings.reservationHoldMs }
  const siblings = {
    cart: openSibling('cart', settings.cartUrl, frame),
    inventory: openSibling('inventory', settings.inventoryUrl, frame),
    payments: openSibling('payments', settings.paymentsUrl, frame),
    users: openSibling('users', settings.usersUrl, frame),
  }
  const left = leftCarts(base)
  return {
    deps: {
      ...base,
      ...siblings,
      admit: openAdmission(frame.registry, 'placeOrder'),
      versions: orderVersions(base.db),
      guestSecrets: guestSecrets(linesOf(settings.orderLinkSecret)),
      guestLimits: {
        perHourOfOrigin: settings.guestOrdersPerHour ?? (settings.mode === 'production' ? 30 : 10_000),
        perHourOfAddress: 10,
      },
      guestOrderMs: settings.guestOrderDays * 24 * 60 * 60_000,
      leftCarts: left,
      timing,
      hearing: hearing(['inventory.replies', 'payments.replies'], settledMs(timing)),
    },
    async close() {
      await left.close()
      await Promise.all(Object.values(siblings).map((each) => each.close()))
    },
  }
}
