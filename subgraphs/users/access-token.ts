import { accessTokenAlgorithm, accessTokenType } from '@micromart/auth'
import { SignJWT } from 'jose'
import type { SigningKeys } from './signing-keys.ts'
import type { Role } from './tables.ts'
import { accessTokenMinutes } from './token-lifetime.ts'

const scopes: Record<Role, string> = { CUSTOMER: '', STAFF: 'staff', ADMIN: 'staff admin' }

export interface AccessTokens {
  issue(user: { id: string; role: Role }, sessionId: string): Promise<{ token: string; expiresAt: Date }>
}

/** Issues access tokens as JWTs of RFC 9068's type, for 15 minutes. */
export function accessTokens(
  keys: SigningKeys,
  names: { issuer: string; audience: string },
  clock: () => Date,
): AccessTokens {
  return {
    async issue(user, sessionId) {
      const { kid, key } = await keys.current()
      const now = Math.floor(clock().getTime() / 1000)
      const expires = now + accessTokenMinutes * 60
      const token = await new SignJWT({ sid: sessionId, role: user.role, scope: scopes[user.role] })
        .setProtectedHeader({ alg: accessTokenAlgorithm, typ: accessTokenType, kid })
        .setIssuer(names.issuer)
        .setAudience(names.audience)
        .setSubject(user.id)
        .setIssuedAt(now)
        .setExpirationTime(expires)
        .sign(key)
      return { token, expiresAt: new Date(expires * 1000) }
    },
  }
}
