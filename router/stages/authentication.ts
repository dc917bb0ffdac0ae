import {
  createTokenVerifier,
  InvalidToken,
  KeysUnavailable,
  keysFrom,
  type Principal,
  type TokenIssuer,
} from '@micromart/auth'
import type { Peer } from '@micromart/peers'
import { RequestError } from '../errors.ts'

/** Who is asking; null is a guest. */
export type Authenticate = (authorization: string | null) => Promise<Principal | null>

/**
 * Checks bearer tokens of the configured issuers. A token that is no good is refused and never downgraded to a guest.
 * With no issuer configured nothing can be checked: everybody is a guest, and the header is for the subgraphs to judge.
 *
 * @param peerOf where a key set is published
 * @returns a function that throws RequestError
 */
export function authenticator(
  issuers: readonly (TokenIssuer & { jwksUri: readonly string[] })[],
  peerOf: (urls: readonly string[]) => Peer,
): Authenticate {
  const verifiers = new Map(
    issuers.map(({ jwksUri, ...issuer }) => [
      issuer.issuer,
      createTokenVerifier(issuer, { fetchKeys: keysFrom(peerOf(jwksUri)) }),
    ]),
  )
  return async (authorization) => {
    if (authorization === null || verifiers.size === 0) return null
    const token = /^Bearer +([\w.~+/=-]+)$/i.exec(authorization.trim())?.[1]
    const verifier = token === undefined ? undefined : verifiers.get(claimedIssuer(token) ?? '')
    if (token === undefined || verifier === undefined) throw unauthenticated()
    try {
      return await verifier.verify(token)
    } catch (error) {
      if (error instanceof InvalidToken) throw unauthenticated()
      if (error instanceof KeysUnavailable) {
        throw new RequestError('AUTHENTICATION_UNAVAILABLE', 'Tokens cannot be checked just now.', {
          headers: { 'retry-after': '1' },
        })
      }
      throw error
    }
  }
}

// What exactly is wrong with a token is of use to nobody but who forges them.
const unauthenticated = () =>
  new RequestError('UNAUTHENTICATED', 'The token is not valid.', {
    headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
  })

/** Only to choose whose keys to check the token with; the verifier checks the claim itself. */
function claimedIssuer(token: string): string | null {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const issuer = typeof payload === 'object' && payload !== null && 'iss' in payload ? payload.iss : null
    return typeof issuer === 'string' ? issuer : null
  } catch {
    return null
  }
}
