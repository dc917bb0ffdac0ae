import { errors, type JWTPayload, jwtVerify } from 'jose'
import { type KeySetSettings, KeysUnavailable, keySet } from './key-set.ts'
import type { Principal } from './principal.ts'

/** A token was sent and is no good. Never downgraded to a guest. */
export class InvalidToken extends Error {
  override name = 'InvalidToken'
}

export interface TokenIssuer {
  issuer: string
  /** One of which a token is to be for. */
  audience: string | string[]
}

export interface TokenVerifier {
  /** Who a token is of that was verified before, and is still as good as it was then; undefined for all others. */
  known(token: string): Principal | undefined
  /** Throws InvalidToken, or KeysUnavailable. */
  verify(token: string): Promise<Principal>
  /** Whether somebody whom this has verified would be still: their token has not expired, and its key is not withdrawn. */
  stillTakes(principal: Principal): boolean
}

/** Type of our access tokens (RFC 9068); a refresh token or anything else is refused. */
export const accessTokenType = 'at+jwt'
/** The only algorithm tokens are signed with, so no header can choose another. */
export const accessTokenAlgorithm = 'ES256'

/** No access token of ours is meant to live longer; one that says so was not made by us. */
const longestLifeSeconds = 24 * 60 * 60
const clockToleranceSeconds = 5
const cachedTokens = 10_000

/**
 * Verifies access tokens against the issuer's JWKS. Verified tokens are remembered until they expire, or until their key
 * is withdrawn, since a signature check costs 0.25 ms and the same token comes with every request. An unknown `kid`
 * refetches the keys at most once per cooldown, and header parameters such as `jku` or `jwk` are never followed.
 */
export function createTokenVerifier(
  { issuer, audience }: TokenIssuer,
  { now = Date.now, ...keySettings }: KeySetSettings & { /** In ms since the epoch. */ now?: () => number },
): TokenVerifier {
  const keys = keySet(keySettings)
  const verified = new Map<string, Principal>()
  const kids = new WeakMap<Principal, string>()

  async function check(token: string): Promise<Principal> {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
        issuer,
        audience,
        algorithms: [accessTokenAlgorithm],
        typ: accessTokenType,
        requiredClaims: ['sub', 'exp', 'iat', 'sid'],
        maxTokenAge: longestLifeSeconds,
        clockTolerance: clockToleranceSeconds,
        currentDate: new Date(now()),
      })
      if (!protectedHeader.kid) throw new InvalidToken('the token does not name its key')
      const principal = toPrincipal(payload, token)
      kids.set(principal, protectedHeader.kid)
      return principal
    } catch (error) {
      throw translate(error)
    }
  }

  function known(token: string): Principal | undefined {
    const before = verified.get(token)
    if (!before) return undefined
    if (stillTakes(before)) return before
    verified.delete(token)
    return undefined
  }

  const stillTakes = (principal: Principal) =>
    principal.expiresAt.getTime() > now() && keys.lists(kids.get(principal) ?? '')

  return {
    known,
    stillTakes,
    async verify(token) {
      const before = known(token)
      if (before) return before
      const found = await check(token)
      if (verified.size >= cachedTokens) {
        for (const oldest of verified.keys()) {
          verified.delete(oldest)
          break
        }
      }
      verified.set(token, found)
      return found
    },
  }
}

function toPrincipal(payload: JWTPayload, token: string): Principal {
  const { sub, exp, iat, sid, role, scope, accountable = sub } = payload
  if (!sub || exp === undefined || iat === undefined || typeof sid !== 'string' || typeof accountable !== 'string') {
    throw new InvalidToken('a claim is missing')
  }
  if (exp - iat > longestLifeSeconds) throw new InvalidToken('the token lives too long')
  if (!isRole(role)) throw new InvalidToken('the role is unknown')
  const scopes = typeof scope === 'string' ? scope.split(' ').filter(Boolean) : []
  return {
    userId: sub,
    role,
    scopes,
    accountableId: accountable,
    sessionId: sid,
    token,
    expiresAt: new Date(exp * 1000),
  }
}

const roles: readonly unknown[] = ['CUSTOMER', 'STAFF', 'ADMIN', 'MACHINE'] satisfies Principal['role'][]
const isRole = (role: unknown): role is Principal['role'] => roles.includes(role)

function translate(error: unknown): Error {
  if (error instanceof InvalidToken || error instanceof KeysUnavailable) return error
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return new InvalidToken('the token is signed with a key we do not know')
  }
  if (error instanceof errors.JOSEError) return new InvalidToken(error.message)
  return error instanceof Error ? error : new Error(String(error))
}
