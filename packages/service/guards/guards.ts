import { type Caller, may, type Principal, type Scope } from '@micromart/auth'
import { forbidden, unauthenticated } from '../graphql/errors.ts'

interface Asking {
  principal: Principal | null
}

/**
 * Who is signed in. Throws UNAUTHENTICATED for a guest.
 * @param otherwise what a guest can do, such as `send a token`.
 */
export function requirePrincipal({ principal }: Asking, otherwise?: string): Principal {
  if (!principal) throw unauthenticated(otherwise)
  return principal
}

/** For fields and mutations that only sibling services may use. Throws FORBIDDEN for the router's clients. */
export function requireService({ caller }: { caller: Caller }): void {
  if (caller !== 'service') throw forbidden()
}

/**
 * Whether somebody's own things may be shown to whoever asks: to themselves, to staff, to whoever holds that scope, and to a
 * sibling that asks on the shop's own behalf. A sibling that asks with somebody's token sees what they see.
 */
export function maySeeThingsOf(
  userId: string,
  { principal, caller }: Asking & { caller: Caller },
  scope: Scope,
): boolean {
  return principal?.userId === userId || may(principal, scope) || (caller === 'service' && principal === null)
}
