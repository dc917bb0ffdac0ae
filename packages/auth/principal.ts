import type { Scope } from './scopes.ts'

/** Who is asking, as a verified access token says. */
export interface Principal {
  /** The account; of a machine the id of its key, which no account has, and which owns nothing. */
  userId: string
  /** `MACHINE` for a key of an integration. */
  role: 'CUSTOMER' | 'STAFF' | 'ADMIN' | 'MACHINE'
  /** `staff` for staff, `staff` and `admin` for admins, none for customers; for machines those of the list that their key has. */
  scopes: readonly string[]
  /** The account that answers for what is done: one's own, or of a machine that of whoever made its key. */
  accountableId: string
  /** The session the token was issued in. */
  sessionId: string
  /** The token as it came, to be sent along to siblings. */
  token: string
  expiresAt: Date
}

/** Whether somebody is staff, or holds that scope by itself. */
export const may = (principal: Principal | null, scope: Scope): boolean =>
  principal?.scopes.some((held) => held === 'staff' || held === scope) ?? false
