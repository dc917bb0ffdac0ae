import type { Principal } from '@micromart/auth'
import { originOf } from '@micromart/ip-address'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError } from '../errors.ts'
import type { SharedWindows } from '../rates/shared-windows.ts'
import { Windows } from './windows.ts'

/**
 * Takes points from whoever asks: once for the request, whatever becomes of it, then for reading a document that is not known
 * yet, then for what else the operation costs. Throws RequestError when there were too few left, or rejects with it: only where
 * the limit is shared with other instances and they must be asked is there anything to wait for.
 */
export type Charge = (points: number, principal: Principal | null, address: string) => Promise<void> | undefined

/** Takes points, or gives them back where they are negative, once an answer has told what it came to. Refuses nobody. */
export type Correct = (points: number, principal: Principal | null, address: string) => void

/** What somebody has left, as headers of an answer. */
export type Left = (principal: Principal | null, address: string) => Readonly<Record<string, string>>

interface RateLimit {
  charge: Charge
  correct: Correct
  /** Null where there is no limit. */
  left: Left | null
}

/** What every request costs at least: one that is refused too. */
export const leastPoints = 1

/**
 * Points come back when the window of `perSeconds` has passed. Who is signed in is counted by user, wherever they come
 * from; guests by address, and by network where that is IPv6. Counted in this process, or with other instances.
 */
export function rateLimit(settings: RouterConfig['rateLimit'], shared: SharedWindows | null): RateLimit {
  if (!settings) return { charge: () => undefined, correct: () => {}, left: null }
  return shared ? sharedLimit(settings, shared) : ownLimit(settings)
}

type Settings = NonNullable<RouterConfig['rateLimit']>

/** One text for all of a principal's requests: each is looked up by it several times. */
const names = new WeakMap<Principal, string>()

function nameOf(principal: Principal | null, address: string): string {
  if (!principal) return `address ${originOf(address)}`
  const known = names.get(principal)
  if (known !== undefined) return known
  const name = `user ${principal.userId}`
  names.set(principal, name)
  return name
}

function sharedLimit(settings: Settings, shared: SharedWindows): RateLimit {
  const refuseUnless0 = (wait: number): undefined => {
    if (wait > 0) throw tooMuchAsked(wait, settings)
  }
  return {
    charge(points, principal, address) {
      const wait = shared.charge(nameOf(principal, address), points)
      return typeof wait === 'number' ? refuseUnless0(wait) : wait.then(refuseUnless0)
    },
    correct: (points, principal, address) => shared.correct(nameOf(principal, address), points),
    left(principal, address) {
      const { points, ms } = shared.left(nameOf(principal, address))
      return leftHeaders(points, secondsOf(ms), settings)
    },
  }
}

function ownLimit(settings: Settings): RateLimit {
  const windows = new Windows(settings.perSeconds * 1000)
  const windowOf = (principal: Principal | null, address: string, now: number) =>
    windows.of(nameOf(principal, address), now)
  return {
    charge(points, principal, address) {
      const now = performance.now()
      const window = windowOf(principal, address, now)
      window.taken += points
      if (window.taken > settings.points) throw tooMuchAsked(window.endsAt - now, settings)
      return undefined
    },
    correct(points, principal, address) {
      const window = windowOf(principal, address, performance.now())
      window.taken = Math.max(0, window.taken + points)
    },
    left(principal, address) {
      const now = performance.now()
      const { taken, endsAt } = windowOf(principal, address, now)
      return leftHeaders(settings.points - taken, secondsOf(endsAt - now), settings)
    },
  }
}

/** By how many points an operation's cost is corrected, within the share of it that may be. */
export function correctionOf(cost: number, actual: number, settings: RouterConfig['rateLimit']): number {
  const most = (settings?.correction ?? 0) * cost
  return Math.min(most, Math.max(-most, actual - cost))
}

/** Points for a request, whatever becomes of it, by its length: it has to be read before anything is known of it. */
export function receivingPoints(length: number, settings: RouterConfig['rateLimit']): number {
  return settings ? leastPoints + Math.floor((length / 1000) * settings.receiving) : leastPoints
}

/** Points for a text that is named, by a hash, in place of being sent: each request walks it. @param length of what was sent */
export function namingPoints(text: string, length: number, settings: RouterConfig['rateLimit']): number {
  return Math.max(0, receivingPoints(text.length, settings) - receivingPoints(length, settings))
}

/** Points for what a document takes when it is not known yet, by its length: parsing, validating and planning it, or planning alone. */
export function readingPoints(text: string, settings: RouterConfig['rateLimit']): number {
  return settings ? Math.ceil((text.length / 1000) * settings.reading) : 0
}

const secondsOf = (ms: number) => Math.max(1, Math.ceil(ms / 1000))

/** As https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/ has them. @param seconds until there are all again */
const leftHeaders = (
  left: number,
  seconds: number,
  { points, perSeconds }: { points: number; perSeconds: number },
) => ({
  ratelimit: `"points";r=${Math.max(0, Math.floor(left))};t=${seconds}`,
  'ratelimit-policy': `"points";q=${points};w=${perSeconds}`,
})

function tooMuchAsked(ms: number, settings: { points: number; perSeconds: number }): RequestError {
  const seconds = secondsOf(ms)
  return new RequestError('RATE_LIMITED', `Too much was asked. Try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds), ...leftHeaders(0, seconds, settings) },
    extensions: { retryAfterSeconds: seconds },
  })
}
