import type { Caller, Principal } from '@micromart/auth'
import type { Logger } from '@micromart/telemetry'

/** What every resolver knows about the request; subgraphs add their loaders to it. */
export interface RequestContext {
  /** The signed-in user, or null for a guest. Verified here, whatever the router has done. */
  principal: Principal | null
  caller: Caller
  requestId: string
  /** The client's address and user agent, as the router saw them. */
  address: string
  userAgent: string | null
  /** A guest's `x-cart-token`. */
  cartToken: string | null
  /** An `x-order-token`: opens the order of a guest that it was given out for. */
  orderToken: string | null
  traceparent: string | undefined
  log: Logger
  /** Aborts once the caller has gone; over HTTP. Queries read no longer then: see `readsFor`. */
  gone?: AbortSignal
}
