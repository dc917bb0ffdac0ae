import type { Scope } from '@micromart/auth'
import type { Session } from '../session/session.ts'

/**
 * Whether somebody may do what a scope is for. Read from the token's own text, by which pages leave out what would be refused; it is the
 * router and the services that refuse.
 */
export const may = (session: Session, scope: Scope | 'staff' | 'admin'): boolean => {
  const held = scopesOf(session.account?.access)
  return held.includes(scope) || (scope !== 'admin' && held.includes('staff'))
}

/** What an access token of ours says (https://www.rfc-editor.org/rfc/rfc7519); nothing for none, and for what is none. */
function scopesOf(token: string | undefined): string[] {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token?.split('.')[1] ?? '', 'base64url').toString())
    const { scope } = payload as { scope?: unknown }
    return typeof scope === 'string' ? scope.split(' ') : []
  } catch {
    return []
  }
}
