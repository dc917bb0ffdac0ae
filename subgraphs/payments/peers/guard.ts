import {
  bulkhead,
  ConsecutiveBreaker,
  circuitBreaker,
  handleAll,
  type IPolicy,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'

// An issuer may take its time over an authorisation; giving up early only makes its outcome unknown.
export const authoriseTimeoutMs = 15_000
const otherTimeoutMs = 5_000
/** Calls that a provider is given at once. */
export const atOnce = 64
const waiting = 256
const failuresToOpen = 10
const openForMs = 2_000

/** Keeps a provider in trouble from taking us with it: so many calls at once, none for too long, none while nothing helps. */
export function providerGuard(): { patient: IPolicy; brisk: IPolicy } {
  const breaker = circuitBreaker(handleAll, {
    halfOpenAfter: openForMs,
    breaker: new ConsecutiveBreaker(failuresToOpen),
  })
  const limit = bulkhead(atOnce, waiting)
  const within = (ms: number) => wrap(limit, breaker, timeout(ms, TimeoutStrategy.Aggressive))
  return { patient: within(authoriseTimeoutMs), brisk: within(otherTimeoutMs) }
}
