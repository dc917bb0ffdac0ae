import type { Scope } from '@micromart/auth'
import { claimsOf } from '../session/claims.ts'
import type { Session } from '../session/session.ts'

/**
 * Whether somebody may do what a scope is for. Read from the token's own text, by which pages leave out what would be refused; it is the
 * router and the services that refuse.
 */
export const may = (session: Session, scope: Scope | 'staff' | 'admin'): boolean => {
  const held = claimsOf(session.account?.access).scopes
  return held.includes(scope) || (scope !== 'admin' && held.includes('staff'))
}
