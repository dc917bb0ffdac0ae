import type { Principal } from '@micromart/auth'

/** Somebody whose token has these claims, and no scopes. */
export const holding = (claims: object): Principal => ({
  userId: 'usr_1',
  role: 'CUSTOMER',
  scopes: [],
  accountableId: 'usr_1',
  sessionId: 'ses_1',
  token: `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`,
  expiresAt: new Date(0),
})
