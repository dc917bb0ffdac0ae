import type { Principal } from '@micromart/auth'
import { originOf } from '@micromart/ip-address'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { RequestError } from '../errors.ts'

/** Takes an operation's cost from its sender's points; throws RequestError when there are too few left. */
export type Charge = (cost: number, principal: Principal | null, address: string) => Promise<void>

/**
 * Points come back when the window of `perSeconds` has passed. Who is signed in is counted by user, wherever they come
 * from; guests by address, and by network where that is IPv6. Counted in this process.
 */
export function rateLimit(settings: { points: number; perSeconds: number } | undefined): Charge {
  if (!settings) return async () => {}
  const limiter = new RateLimiterMemory({ points: settings.points, duration: settings.perSeconds })
  return async (cost, principal, address) => {
    // An operation without a cost is still a request.
    const points = Math.max(1, Math.ceil(cost))
    try {
      await limiter.consume(principal ? `user ${principal.userId}` : `address ${originOf(address)}`, points)
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000))
      throw new RequestError('RATE_LIMITED', `Too much was asked. Try again in ${seconds} s.`, {
        headers: { 'retry-after': String(seconds) },
        extensions: { retryAfterSeconds: seconds },
      })
    }
  }
}
