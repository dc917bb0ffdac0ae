import type { Principal } from '@micromart/auth'
import { originOf } from '@micromart/ip-address'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError } from '../errors.ts'
import { Windows } from './windows.ts'

/**
 * Takes points from whoever asks: once for the request, whatever becomes of it, then for reading a document that is not known
 * yet, then for what else the operation costs. Throws RequestError when there were too few left.
 */
export type Charge = (points: number, principal: Principal | null, address: string) => void

/** What every request costs at least: one that is refused too. */
export const leastPoints = 1

/**
 * Points come back when the window of `perSeconds` has passed. Who is signed in is counted by user, wherever they come
 * from; guests by address, and by network where that is IPv6. Counted in this process.
 */
export function rateLimit(settings: RouterConfig['rateLimit']): Charge {
  if (!settings) return () => {}
  const windows = new Windows(settings.perSeconds * 1000)
  return (points, principal, address) => {
    const now = Date.now()
    const window = windows.of(principal ? `user ${principal.userId}` : `address ${originOf(address)}`, now)
    window.taken += points
    if (window.taken > settings.points) throw tooMuchAsked(window.endsAt - now)
  }
}

/** Points for reading a document for the first time, by its length: parsing, validating and planning it. */
export function readingPoints(text: string, settings: RouterConfig['rateLimit']): number {
  return settings ? Math.ceil((text.length / 1000) * settings.reading) : 0
}

function tooMuchAsked(ms: number): RequestError {
  const seconds = Math.max(1, Math.ceil(ms / 1000))
  return new RequestError('RATE_LIMITED', `Too much was asked. Try again in ${seconds} s.`, {
    headers: { 'retry-after': String(seconds) },
    extensions: { retryAfterSeconds: seconds },
  })
}
