import type { Caller, Principal } from '@micromart/auth'
import type { Logger } from '@micromart/telemetry'
import type { RequestContext } from '../http/context.ts'

/** Who asks: through the router on somebody's behalf, or a sibling on the shop's own. */
export interface Somebody {
  principal: Principal | null
  caller: Caller
  /** A guest's `x-cart-token`. */
  cartToken?: string
  /** An `x-order-token`. */
  orderToken?: string
}

const signedIn = (
  userId: string,
  role: Principal['role'],
  scopes: readonly string[],
  accountableId = userId,
): Somebody => ({
  caller: 'router',
  principal: {
    userId,
    role,
    scopes,
    accountableId,
    sessionId: `ses_of_${userId}`,
    token: `token-of-${userId}`,
    expiresAt: new Date('9999-12-31T00:00:00Z'),
  },
})

export const guest = (cartToken?: string): Somebody => ({ principal: null, caller: 'router', cartToken })
export const customer = (userId = 'usr_ada'): Somebody => signedIn(userId, 'CUSTOMER', [])
export const staff = (userId = 'usr_staff'): Somebody => signedIn(userId, 'STAFF', ['staff'])
export const admin = (userId = 'usr_admin'): Somebody => signedIn(userId, 'ADMIN', ['staff', 'admin'])

/** A key of an integration with these scopes, that a member of staff has made. */
export const machine = (scopes: readonly string[], userId = 'key_machine', makerId = 'usr_staff'): Somebody =>
  signedIn(userId, 'MACHINE', scopes, makerId)

/** A sibling service; with somebody's token if it asks for them. */
export const service = (onBehalfOf: Somebody = guest()): Somebody => ({ ...onBehalfOf, caller: 'service' })

/** Their request, as the frame's own ports make it. */
export const requestOf = ({ principal, caller, cartToken, orderToken }: Somebody, log: Logger): RequestContext => ({
  principal,
  caller,
  requestId: 'req_1',
  address: '127.0.0.1',
  userAgent: null,
  cartToken: cartToken ?? null,
  orderToken: orderToken ?? null,
  traceparent: undefined,
  log,
})
