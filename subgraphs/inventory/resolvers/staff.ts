import { isStaff, type Principal } from '@micromart/auth'
import { forbidden, requirePrincipal } from '@micromart/service'
import type { Context } from '../context.ts'

/** The router has checked the scope before; a subgraph takes nobody's word for it. Throws UNAUTHENTICATED, FORBIDDEN. */
export function requireStaff(context: Context): Principal {
  const principal = requirePrincipal(context)
  if (!isStaff(principal)) throw forbidden()
  return principal
}
