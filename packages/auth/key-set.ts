import type { Peer } from '@micromart/peers'
import { createLocalJWKSet, errors, type FlattenedJWSInput, type JSONWebKeySet, type JWSHeaderParameters } from 'jose'
import { fetchJson } from './fetch-json.ts'

/** The keys cannot be had just now, and none that is cached fits: nobody can say whether the token is good. */
export class KeysUnavailable extends Error {
  override name = 'KeysUnavailable'
}

/** Is told, once, that the source is away while others go on with its keys, and that it is back. */
export interface KeySetLog {
  info(text: string): void
  warn(fields: { err: unknown }, text: string): void
}

/** Fetches an issuer's JWKS document; rejects when there is none to be had. */
export type FetchKeys = () => Promise<JSONWebKeySet>

export interface KeySetSettings {
  fetchKeys: FetchKeys
  /** Whose keys they are is said there with it. */
  log: KeySetLog
  /** As performance.now() says it: a clock that is set makes no key older. In ms. */
  monotonic?: () => number
  /** After this long keys are fetched anew, behind the requests' backs. In ms. */
  maxAgeMs?: number
  /** Between two fetches that unknown keys cause, so that forged tokens cause few. In ms. */
  cooldownMs?: number
}

/** Between two tries while the source is away and there is nothing to fall back on. */
const retryMs = 1_000

/**
 * An issuer's published keys. They are kept as long as the source is away, however old: an issuer that cannot be reached
 * has not withdrawn them. A key that the source no longer lists is dropped with the next fetch.
 */
export function keySet(settings: KeySetSettings) {
  const { fetchKeys, log, monotonic = () => performance.now(), maxAgeMs = 5 * 60_000, cooldownMs = 5_000 } = settings
  let current: { find: ReturnType<typeof createLocalJWKSet>; ids: ReadonlySet<string>; at: number } | null = null
  let lastTry = Number.NEGATIVE_INFINITY
  let lastForced = Number.NEGATIVE_INFINITY
  let fetching: Promise<void> | null = null
  let isAway = false

  function refresh(): Promise<void> {
    lastTry = monotonic()
    fetching ??= fetchKeys()
      .then((keys) => {
        const ids = keys.keys.flatMap(({ kid }) => kid ?? [])
        current = { find: createLocalJWKSet(keys), ids: new Set(ids), at: monotonic() }
        if (isAway) log.info('signing keys can be fetched again')
        isAway = false
      })
      .catch((error) => {
        if (!isAway) log.warn({ err: error }, 'signing keys cannot be fetched; those that are known, if any, count on')
        isAway = true
        throw error
      })
      .finally(() => {
        fetching = null
      })
    return fetching
  }

  async function refreshNow(): Promise<void> {
    try {
      await refresh()
    } catch (error) {
      if (!current) throw new KeysUnavailable('the signing keys cannot be fetched', { cause: error })
    }
  }

  function refreshIfOld(): void {
    // Whoever asks now is served with the keys there are.
    if (current && monotonic() - current.at > maxAgeMs && monotonic() - lastTry > cooldownMs) void refreshNow()
  }

  return {
    /**
     * The key a token names.
     *
     * @throws KeysUnavailable, or jose's JWKSNoMatchingKey
     */
    async find(header: JWSHeaderParameters, token: FlattenedJWSInput) {
      if (!current) {
        if (!fetching && monotonic() - lastTry < retryMs)
          throw new KeysUnavailable('the signing keys cannot be fetched')
        await (fetching ?? refreshNow())
      }
      refreshIfOld()
      if (!current) throw new KeysUnavailable('the signing keys cannot be fetched')
      try {
        return await current.find(header, token)
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
        if (!fetching) {
          if (monotonic() - lastForced < cooldownMs) throw error
          lastForced = monotonic()
        }
        await (fetching ?? refreshNow())
        return current.find(header, token)
      }
    },
    /** Whether the issuer still lists the key, as far as we know. */
    lists(kid: string): boolean {
      refreshIfOld()
      return current?.ids.has(kid) ?? false
    },
  }
}

/** The key set that a peer publishes at its URL. */
export function keysFrom(peer: Peer): FetchKeys {
  return async () => {
    const { keys } = await fetchJson(peer)
    if (!Array.isArray(keys)) throw new Error('not a key set')
    return { keys }
  }
}
