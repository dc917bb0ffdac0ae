import type { HealthSettings } from './address-health.ts'

/** When an address is left out, and how it comes back. */
export interface BreakerSettings {
  /** Failures in a row, or so many at least within the window. */
  consecutiveFailures: number
  /** Share of the window's calls, 0 to 1, that must have failed for it where some were answered. */
  failureRate: number
  windowMs: number
  /** How long an address is left out the first time; twice, thrice … as long after that. */
  halfOpenAfterMs: number
  mostOpenMs: number
  /** Of all addresses, 0 to 1: more are never left out while they answer at all. */
  mostEjected: number
  /** Calls that try at once whether an address is back. */
  probes: number
  /** How long each of them keeps the next from being sent; and how long it takes before another address is asked. */
  probeTimeoutMs: number
  /** How long the share of an address that is new, or back, grows. */
  slowStartMs: number
}

export const breakerDefaults: BreakerSettings = {
  consecutiveFailures: 5,
  failureRate: 0.5,
  windowMs: 30_000,
  halfOpenAfterMs: 1_000,
  mostOpenMs: 60_000,
  mostEjected: 0.5,
  probes: 3,
  probeTimeoutMs: 1_000,
  slowStartMs: 10_000,
}

/** @param tryTimeoutMs a probe gets no more than any try */
export function healthSettings(
  given: Partial<BreakerSettings> = {},
  tryTimeoutMs = Number.POSITIVE_INFINITY,
): HealthSettings {
  const { halfOpenAfterMs, mostOpenMs, probeTimeoutMs, ...same } = { ...breakerDefaults, ...given }
  return {
    ...same,
    outMs: halfOpenAfterMs,
    mostOutMs: Math.max(mostOpenMs, halfOpenAfterMs),
    probeMs: Math.min(probeTimeoutMs, tryTimeoutMs),
  }
}
