import {
  createTokenVerifier,
  InvalidToken,
  KeysUnavailable,
  keysFrom,
  type Principal,
  type TokenIssuer,
  type TokenVerifier,
} from '@micromart/auth'
import type { Peer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import { type Client, withToken } from '../client.ts'
import { claimsOf, type SubjectTokenKinds, subjectTokenOf } from '../token-exchange/subject-token.ts'
import type { TokenExchange } from '../token-exchange/token-exchange.ts'
import { cannotBeChecked, unauthenticated } from './token-errors.ts'

export interface Authentication {
  /** Who is asking, with the token that subgraphs are shown; null is a guest. At once where nothing has to be verified. */
  authenticate: (client: Client) => Promise<Principal | null> | Principal | null
  /** Whether somebody who was found to be asking would be still: for what goes on for longer than a request. */
  stillTakes: (principal: Principal) => boolean
}

/** A client as subgraphs get to know it: by the token that it was found to be somebody with. */
export const shownAs = (client: Client, principal: Principal | null): Client =>
  principal ? withToken(client, bearerOf(principal), principal.scopes) : client

/** One text for all of a principal's requests: it is looked at in each. */
const bearers = new WeakMap<Principal, string>()

function bearerOf(principal: Principal): string {
  const known = bearers.get(principal)
  if (known !== undefined) return known
  const bearer = `Bearer ${principal.token}`
  bearers.set(principal, bearer)
  return bearer
}

/**
 * Checks bearer tokens of the configured issuers; what others have issued is traded for one of theirs first, where that is
 * configured. A token that is no good is refused and never downgraded to a guest. With no issuer configured nothing can be
 * checked: everybody is a guest, and the header is for the subgraphs to judge.
 *
 * @param parts `peerOf`: where a key set is published
 * @returns `authenticate` throws RequestError
 */
export function authenticator(
  issuers: readonly (TokenIssuer & { jwksUri: readonly string[] })[],
  { peerOf, log }: { peerOf: (urls: readonly string[]) => Peer; log: Logger },
  foreign: { kinds: SubjectTokenKinds; exchange: TokenExchange } | null = null,
): Authentication {
  const verifiers = new Map(
    issuers.map(({ jwksUri, ...issuer }) => [
      issuer.issuer,
      createTokenVerifier(issuer, {
        fetchKeys: keysFrom(peerOf(jwksUri)),
        log: log.child({ issuer: issuer.issuer }),
      }),
    ]),
  )
  /** Only to choose whose keys to check the token with; the verifier checks the claim itself. */
  const verifierOf = ({ iss }: Readonly<Record<string, unknown>>) =>
    typeof iss === 'string' ? verifiers.get(iss) : undefined

  async function trade(token: string, claims: ReturnType<typeof claimsOf>, client: Client): Promise<Principal> {
    const subject = foreign && subjectTokenOf(token, claims, foreign.kinds, Date.now())
    if (!subject) throw unauthenticated()
    const traded = await foreign.exchange.trade(subject, client)
    const verifier = verifierOf(claimsOf(traded) ?? {})
    try {
      if (verifier) return await verify(verifier, traded)
    } catch (error) {
      if (!(error instanceof InvalidToken)) throw error
    }
    // Its key has been withdrawn since, or it never was one of ours.
    foreign.exchange.forget(subject)
    throw cannotBeChecked()
  }

  function known(token: string): Principal | undefined {
    for (const verifier of verifiers.values()) {
      const principal = verifier.known(token)
      if (principal) return principal
    }
    return undefined
  }

  async function verifyAnew(token: string | undefined, client: Client): Promise<Principal> {
    if (token === undefined) throw unauthenticated()
    const claims = claimsOf(token)
    const verifier = verifierOf(claims ?? {})
    if (!verifier) return trade(token, claims, client)
    return verify(verifier, token).catch((error) => {
      throw error instanceof InvalidToken ? unauthenticated() : error
    })
  }

  return {
    authenticate(client) {
      if (client.authorization === null || verifiers.size === 0) return null
      const token = /^Bearer +([\w.~+/=-]+)$/i.exec(client.authorization.trim())?.[1]
      return (token && known(token)) || verifyAnew(token, client)
    },
    stillTakes: (principal) => [...verifiers.values()].some((verifier) => verifier.stillTakes(principal)),
  }
}

/** Throws InvalidToken, or RequestError when nobody can say. */
async function verify(verifier: TokenVerifier, token: string): Promise<Principal> {
  try {
    return await verifier.verify(token)
  } catch (error) {
    throw error instanceof KeysUnavailable ? cannotBeChecked() : error
  }
}
