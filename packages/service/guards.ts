import { type Caller, isStaff, type Principal } from '@micromart/auth'
import { forbidden, unauthenticated } from './errors.ts'

// The router has checked scopes before; a subgraph takes nobody's word for it.

interface Asking {
  principal: Principal | null
}

/** Who is signed in. Throws UNAUTHENTICATED for a guest. */
export function requirePrincipal({ principal }: Asking): Principal {
  if (!principal) throw unauthenticated()
  return principal
}

/** A signed-in member of staff. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireStaff(asking: Asking): Principal {
  const principal = requirePrincipal(asking)
  if (!isStaff(principal)) throw forbidden()
  return principal
}

/** A signed-in admin. Throws UNAUTHENTICATED or FORBIDDEN. */
export function requireAdmin(asking: Asking): Principal {
  const principal = requireStaff(asking)
  if (!principal.scopes.includes('admin')) throw forbidden()
  return principal
}

/** For fields and mutations that only sibling services may use. Throws FORBIDDEN for the router's clients. */
export function requireService({ caller }: { caller: Caller }): void {
  if (caller !== 'service') throw forbidden()
}

/**
 * Whether somebody's own things may be shown to whoever asks: to themselves, to staff, and to a sibling that asks on the shop's
 * own behalf. A sibling that asks with somebody's token sees what they see.
 */
export function maySeeThingsOf(userId: string, { principal, caller }: Asking & { caller: Caller }): boolean {
  return principal?.userId === userId || isStaff(principal) || (caller === 'service' && principal === null)
}
