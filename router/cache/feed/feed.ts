import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@micromart/telemetry'
import type { EventRules } from '../../config/sections/cache-events.ts'
import type { Invalidations } from '../invalidations.ts'
import type { Store } from '../store.ts'
import { outdatedBy } from './outdated-by.ts'

/** Hears a log from its end on. Rejects when it is lost; resolves once `signal` aborts. */
export type Follow = (
  heard: {
    /** Told of each record in turn. `at` is when the log took it. */
    record(value: string, at: Date): void
    /** Told as long as somebody answers. What comes on the log after the first time is told without a gap. */
    alive(): void
  },
  signal: AbortSignal,
) => Promise<void>

interface FeedSettings {
  follow: Follow
  rules: EventRules
  /** How long nothing may be heard, or how late a record may be, before the feed counts as missed, in ms. */
  silentMs: number
  /** How old what is kept may be while it is, in ms. */
  blindMs: number
  store: Store
  invalidations: Invalidations
  /** Told of each change. */
  blind: (isBlind: boolean) => void
  log: Pick<Logger, 'info' | 'warn'>
}

/** Between tries to hear a log that is away, in ms. */
const againMs = 500

/**
 * Has forgotten what a log's events outdate. While it is not heard, what is kept lives `blindMs` at most; once the log is heard again
 * after it was lost, nobody knows what was missed, and everything is forgotten.
 */
export function openFeed({ follow, rules, silentMs, blindMs, store, invalidations, blind, log }: FeedSettings) {
  const end = new AbortController()
  /** When it was last heard, by a clock that is never put back; null since it was lost. */
  let heardAt: number | null = null
  /** When a record last came late, as there may be more like it; null since one came in time, or nothing has for as long as would be late. */
  let lateAt: number | null = null
  let blindSince: number | null = null
  let isTold = false
  let reason = 'nobody has answered yet'

  function judge(): void {
    const now = performance.now()
    const isBlind = heardAt === null || lateAt !== null || now - heardAt > silentMs
    if (isBlind !== (blindSince !== null)) {
      blindSince = isBlind ? now : null
      store.limitAge(isBlind ? blindMs : Number.POSITIVE_INFINITY)
      blind(isBlind)
    }
    // A log that is back at once is no news.
    const isNews = blindSince === null ? isTold : !isTold && now - blindSince > silentMs
    if (!isNews) return
    isTold = blindSince !== null
    if (isTold) log.warn({ reason, most_age_ms: blindMs }, 'invalidations are not heard: what is kept lives shorter')
    else log.info('invalidations are heard again')
  }

  const heard = {
    record(value: string, at: Date) {
      const isLate = Date.now() - at.getTime() > silentMs
      lateAt = isLate ? performance.now() : null
      if (isLate) reason = 'records come late'
      const outdated = outdatedBy(rules, parsed(value))
      if (outdated) invalidations.tell('log', outdated)
      judge()
    },
    alive() {
      // Whatever came on it before is known to nobody.
      if (heardAt === null) store.clear()
      heardAt = performance.now()
      reason = 'nobody answers'
      if (lateAt !== null && heardAt - lateAt > silentMs) lateAt = null
      judge()
    },
  }

  async function run(): Promise<void> {
    while (!end.signal.aborted) {
      try {
        await follow(heard, end.signal)
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
      }
      heardAt = null
      lateAt = null
      judge()
      await pause(againMs, undefined, { signal: end.signal }).catch(() => {})
    }
  }

  judge()
  const watch = setInterval(judge, Math.min(silentMs / 4, 1_000)).unref()
  const running = run()
  return {
    async close(): Promise<void> {
      clearInterval(watch)
      end.abort()
      await running
    },
  }
}

/** What is no JSON outdates nothing. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return undefined
  }
}
