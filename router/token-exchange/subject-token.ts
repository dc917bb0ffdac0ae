import { jsonObject } from './json-object.ts'

/** A bearer token that others have issued, and of what type it is in RFC 8693's names. */
export interface SubjectToken {
  token: string
  type: string
}

/** Which tokens are traded: JWTs by who says to have issued them, all others by how they begin. */
export interface SubjectTokenKinds {
  issuers: readonly string[]
  /** Types by prefix. */
  prefixes: Readonly<Record<string, string>>
}

const jwtType = 'urn:ietf:params:oauth:token-type:jwt'
/** In characters. */
const longest = 8_192

/** A JWT's claims, which nobody has checked; null for what is no JWT. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | null {
  const [header, payload, signature, more] = token.split('.')
  return header && payload && signature && more === undefined ? recordIn(payload) : null
}

/**
 * Of what type a token is that may be worth trading; null for one that is not, by what it says of itself: nobody is
 * asked about a token without a signature or an end, or whose end has come.
 *
 * @param claims the token's, when it is a JWT
 * @param now in ms since the epoch
 */
export function subjectTokenOf(
  token: string,
  claims: ReturnType<typeof claimsOf>,
  { issuers, prefixes }: SubjectTokenKinds,
  now: number,
): SubjectToken | null {
  if (token.length > longest) return null
  const prefix = Object.keys(prefixes).find((start) => token.startsWith(start))
  if (prefix !== undefined) return { token, type: prefixes[prefix] ?? '' }
  if (claims === null || typeof claims.iss !== 'string' || !issuers.includes(claims.iss)) return null
  const header = recordIn(token.split('.')[0] ?? '')
  const isSigned = typeof header?.alg === 'string' && header.alg.toLowerCase() !== 'none'
  const isLive = typeof claims.exp === 'number' && claims.exp * 1_000 > now
  return isSigned && isLive ? { token, type: jwtType } : null
}

const recordIn = (part: string) => jsonObject(Buffer.from(part, 'base64url').toString('utf8'))
