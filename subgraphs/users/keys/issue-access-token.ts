import { accessTokenAlgorithm, accessTokenType } from '@micromart/auth'
import { SignJWT } from 'jose'
import type { Deps } from '../deps.ts'
import { accessTokenMs } from '../tokens/token-lifetime.ts'
import type { Role, User } from '../user.ts'

const scopesOf: Record<Role, readonly string[]> = { CUSTOMER: [], STAFF: ['staff'], ADMIN: ['staff', 'admin'] }

/**
 * Issues an access token as a JWT of RFC 9068's type; it does not outlive its session.
 * @param scopes all of the role's, unless there are to be fewer.
 * @param machineId the key that it is for, in place of the account that made that and answers for it.
 */
export async function issueAccessToken(
  { keys, tokenNames, clock }: Deps,
  user: Pick<User, 'id' | 'role'>,
  session: { id: string; expiresAt: Date },
  { scopes = scopesOf[user.role], machineId }: { scopes?: readonly string[]; machineId?: string } = {},
): Promise<{ token: string; expiresAt: Date; scope: string }> {
  const { kid, key } = await keys.current()
  const issuedAt = Math.floor(clock().getTime() / 1_000)
  const expires = Math.floor(Math.min(issuedAt * 1_000 + accessTokenMs, session.expiresAt.getTime()) / 1_000)
  const scope = scopes.join(' ')
  const who = machineId === undefined ? { role: user.role } : { role: 'MACHINE', accountable: user.id }
  const token = await new SignJWT({ sid: session.id, scope, ...who })
    .setProtectedHeader({ alg: accessTokenAlgorithm, typ: accessTokenType, kid })
    .setIssuer(tokenNames.issuer)
    .setAudience(tokenNames.audience)
    .setSubject(machineId ?? user.id)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expires)
    .sign(key)
  return { token, expiresAt: new Date(expires * 1_000), scope }
}
