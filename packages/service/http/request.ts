import {
  type Credentials,
  callerOf,
  credentialHeader,
  InvalidToken,
  KeysUnavailable,
  type TokenVerifier,
} from '@micromart/auth'
import { newId } from '@micromart/ids'
import type { Logger } from '@micromart/telemetry'
import type { RequestContext } from './context.ts'

/** A request that is refused before GraphQL sees it. */
export class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  readonly code: string
  constructor(status: number, code: string, message: string) {
    super(message)
    this.status = status
    this.code = code
  }
}

/** Headers of a request, or the payload of `connection_init`, which carries the same names. */
export type Carrier = Record<string, unknown>

/**
 * Who is calling, and for whom. Every request needs the router's or a sibling's credential, and a token that is sent
 * must be good. Throws Refused with 401, or 503 when nobody can say just now.
 */
export async function identify(
  carrier: Carrier,
  parts: { credentials: Credentials; verifier: TokenVerifier; log: Logger },
): Promise<RequestContext> {
  const caller = callerOf(text(carrier, credentialHeader), parts.credentials)
  if (!caller) throw new Refused(401, 'UNAUTHENTICATED', 'This endpoint is for the router.')
  const requestId = text(carrier, 'x-request-id') ?? newId('req')
  return {
    principal: await principalOf(text(carrier, 'authorization'), parts.verifier),
    caller,
    requestId,
    address: text(carrier, 'x-micromart-client-address') ?? '',
    userAgent: text(carrier, 'x-micromart-user-agent') ?? null,
    cartToken: text(carrier, 'x-cart-token') ?? null,
    orderToken: text(carrier, 'x-order-token') ?? null,
    traceparent: text(carrier, 'traceparent'),
    log: parts.log.child({ request_id: requestId }),
  }
}

async function principalOf(authorization: string | undefined, verifier: TokenVerifier) {
  if (authorization === undefined) return null
  const token = /^Bearer +([^\s]+)$/i.exec(authorization)?.[1]
  if (token === undefined) throw new Refused(401, 'UNAUTHENTICATED', 'The authorization header must be "Bearer TOKEN".')
  try {
    return await verifier.verify(token)
  } catch (error) {
    if (error instanceof InvalidToken) throw new Refused(401, 'UNAUTHENTICATED', 'The access token is no good.')
    if (error instanceof KeysUnavailable) {
      throw new Refused(503, 'SUBGRAPH_UNAVAILABLE', 'Tokens cannot be checked just now.')
    }
    throw error
  }
}

function text(carrier: Carrier, name: string): string | undefined {
  const value = carrier[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}
