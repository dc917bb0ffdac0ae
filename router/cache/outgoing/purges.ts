import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@micromart/telemetry'
import type { Counter } from 'prom-client'
import { purged } from './tags.ts'

/** What caches of others are to forget, in the words that Cloudflare has for it. */
export type Purge = { tags: readonly string[] } | { purge_everything: true }

/** Has caches of others forget what is forgotten here. Takes what is told at once, and never fails. */
export interface Purges {
  outdated(tags: Iterable<string>): void
  everything(): void
  /** Sends what is left, without trying again. */
  close(): Promise<void>
}

interface PurgesSettings {
  /** Rejects unless it was taken. */
  send: (purge: Purge) => Promise<void>
  /** How long tags are collected before each request, in ms. */
  everyMs: number
  tagsPerRequest: number
  /** How long a request is tried again, in ms. */
  retryForMs: number
  purges: Pick<Counter<'result'>, 'inc'>
  log: Pick<Logger, 'error'>
}

/** Of what waits: beyond that it is less to forget everything. */
const mostTags = 10_000
/** Before the second try and between the last ones, in ms. */
const pauses = { first: 250, longest: 10_000 }

/**
 * Sends purges one after another. One that cannot be delivered is given up in the end; nobody knows then what is left of it over there, so the
 * next that is sent is of everything.
 */
export function openPurges({ send, everyMs, tagsPerRequest, retryForMs, purges, log }: PurgesSettings): Purges {
  let waiting = new Set<string>()
  let isEverything = false
  let isLost = false
  let running: Promise<void> | null = null
  const end = new AbortController()
  const paused = (ms: number) => pause(ms, undefined, { signal: end.signal }).catch(() => {})

  function wake(): void {
    running ??= run()
  }

  async function run(): Promise<void> {
    while (isEverything || waiting.size > 0) {
      await paused(everyMs)
      isLost = !(await delivered(next()))
      if (isLost && end.signal.aborted) break
    }
    running = null
  }

  function next(): Purge {
    if (isEverything || isLost) {
      isEverything = false
      waiting = new Set()
      return { purge_everything: true }
    }
    // Each has one coarser tag at most.
    const some = [...waiting].slice(0, Math.floor(tagsPerRequest / 2))
    for (const tag of some) waiting.delete(tag)
    return { tags: purged(some) }
  }

  async function delivered(purge: Purge): Promise<boolean> {
    const until = performance.now() + retryForMs
    for (let wait = pauses.first; ; wait = Math.min(2 * wait, pauses.longest)) {
      try {
        await send(purge)
        purges.inc({ result: 'sent' })
        return true
      } catch (error) {
        purges.inc({ result: 'failed' })
        if (!end.signal.aborted && performance.now() + wait < until) {
          await paused(wait)
          continue
        }
        purges.inc({ result: 'given up' })
        log.error({ err: error }, 'a purge was given up: caches of others may have what is outdated until the next')
        return false
      }
    }
  }

  return {
    outdated(tags) {
      if (isEverything) return
      for (const tag of tags) waiting.add(tag)
      if (waiting.size > mostTags) this.everything()
      else if (waiting.size > 0) wake()
    },
    everything() {
      isEverything = true
      waiting = new Set()
      wake()
    },
    async close() {
      end.abort()
      await running
    },
  }
}
