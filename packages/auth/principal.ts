/** Who is asking, as a verified access token says. */
export interface Principal {
  userId: string
  role: 'CUSTOMER' | 'STAFF' | 'ADMIN'
  /** `staff` for staff, `staff` and `admin` for admins, none for customers. */
  scopes: readonly string[]
  /** The session the token was issued in. */
  sessionId: string
  /** The token as it came, to be sent along to siblings. */
  token: string
  expiresAt: Date
}

export const isStaff = (principal: Principal | null): boolean => principal?.scopes.includes('staff') ?? false
