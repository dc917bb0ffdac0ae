import { fetchJson, KeysUnavailable, keySet, keysFrom } from '@micromart/auth'
import type { Peer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose'
import { type IssuerSettings, isTrustworthy } from './issuer-settings.ts'

/** What a good token says; times in seconds since the epoch. */
export type IssuerClaims = JWTPayload & { sub: string; iat: number; exp: number }

/** One that is configured. */
export interface Issuer {
  settings: IssuerSettings
  /** Null for a token that is no good. Throws IssuerAway when nobody can say. */
  verify(token: string): Promise<IssuerClaims | null>
}

export interface Issuers {
  /** The one that a token says to be from; null when it is none of ours. */
  of(token: string): Issuer | null
  close(): Promise<void>
}

/** Its keys cannot be had, and none are known. Trying again makes sense: what answers tells so by this name. */
class IssuerAway extends Error {
  override name = 'TemporarilyUnavailable'
}

type OpenPeer = (urls: readonly string[], options: { connections: number; timeoutMs: number }) => Peer

/** An ID token, a refresh or a logout token is signed with the same keys, and is no access token. */
const accessTokenTypes = [undefined, 'jwt', 'at+jwt', 'application/at+jwt']
/** OpenID Connect Core, section 2: at most 255 ASCII characters. */
const subjectForm = /^[\x20-\x7e]{1,255}$/

interface IssuerParts {
  openPeer: OpenPeer
  clock: () => Date
  log: Logger
}

export function openIssuers(configured: readonly IssuerSettings[], { openPeer, ...parts }: IssuerParts): Issuers {
  const peers: Peer[] = []
  const peerOf = (url: string) => {
    const peer = openPeer([url], { connections: 2, timeoutMs: 5_000 })
    peers.push(peer)
    return peer
  }
  const issuers = new Map(configured.map((settings) => [settings.issuer, issuer(settings, peerOf, parts)]))
  return {
    of(token) {
      try {
        return issuers.get(decodeJwt(token).iss ?? '') ?? null
      } catch {
        return null
      }
    },
    close: async () => void (await Promise.all(peers.map((peer) => peer.close()))),
  }
}

function issuer(
  settings: IssuerSettings,
  peerOf: (url: string) => Peer,
  { clock, log }: Omit<IssuerParts, 'openPeer'>,
): Issuer {
  const { issuer, audience, algorithms, clockToleranceSeconds, longestLifeSeconds, clients } = settings
  const keys = keySet({ fetchKeys: publishedBy(settings, peerOf), log: log.child({ issuer }) })

  /** What no library checks. */
  function isAccessToken(typ: string | undefined, claims: JWTPayload): claims is IssuerClaims {
    const { sub = '', iat = 0, exp = 0 } = claims
    const client = claims.azp ?? claims.client_id
    return (
      accessTokenTypes.includes(typ?.toLowerCase()) &&
      // Keycloak says there what kind of token it is; only an ID token has the hash of the access token beside it.
      [undefined, 'Bearer'].includes(claims.typ as string | undefined) &&
      claims.at_hash === undefined &&
      // RFC 7800: good only with the proof of a key, which a bearer token comes without.
      claims.cnf === undefined &&
      subjectForm.test(sub) &&
      exp - iat <= longestLifeSeconds &&
      (clients === undefined || (typeof client === 'string' && clients.includes(client)))
    )
  }

  return {
    settings,
    async verify(token) {
      try {
        const { payload, protectedHeader } = await jwtVerify(token, keys.find, {
          issuer,
          audience,
          algorithms,
          requiredClaims: ['sub', 'exp', 'iat'],
          maxTokenAge: longestLifeSeconds,
          clockTolerance: clockToleranceSeconds,
          currentDate: clock(),
        })
        return isAccessToken(protectedHeader.typ, payload) ? payload : null
      } catch (error) {
        if (error instanceof errors.JOSEError) return null
        if (error instanceof KeysUnavailable)
          throw new IssuerAway(`the keys of ${issuer} cannot be had`, { cause: error })
        throw error
      }
    },
  }
}

/**
 * Where its keys are: as configured, or as its metadata says each time they are fetched, which must be its own and name a
 * place as trustworthy as itself. Source: OpenID Connect Discovery 1.0, section 4.3.
 */
function publishedBy({ issuer, jwksUrl, allowHttp }: IssuerSettings, peerOf: (url: string) => Peer) {
  if (jwksUrl !== undefined) return keysFrom(peerOf(jwksUrl))
  const metadata = peerOf(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`)
  let known: { url: string; fetchKeys: ReturnType<typeof keysFrom> } | null = null
  return async () => {
    const { issuer: says, jwks_uri: url } = await fetchJson(metadata)
    if (says !== issuer) throw new Error(`the metadata of ${issuer} is another issuer's`)
    if (typeof url !== 'string' || !isTrustworthy(url, allowHttp))
      throw new Error(`${issuer} has no keys to be trusted`)
    if (known?.url !== url) known = { url, fetchKeys: keysFrom(peerOf(url)) }
    return known.fetchKeys()
  }
}
