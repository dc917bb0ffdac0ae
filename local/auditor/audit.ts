import { setTimeout as sleep } from 'node:timers/promises'
import { type Finding, keepProgress, Looks, openCheckedShop, openInvariants, readProgress } from '@micromart/invariants'
import { findShop, type RunningShop } from '@micromart/running-shop'
import type { Worker } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { AuditMeasure } from './metrics.ts'

/** Between two looks at what seems broken, in ms. */
const settleMs = 3_000
/**
 * Of the time, at most one part in so many is spent on checks: a round looks at all that is new, again and again, while much is sold, and one that looks at
 * everything takes longer with the years.
 */
const shareOfTime = 30
/** Breaches that are told of each promise. */
const told = 5
/** Orders that a round is at besides those that have changed: at one round in half a minute, a million in a day. */
const walk = 500
/** However long a round has taken, whoever watches hears of the next one in time. */
const mostRestMs = 5 * 60_000

interface AuditSettings {
  /** The folder that the shop keeps its state in. */
  data: string
  everyMs: number
  measure: AuditMeasure
  /** Told of the shop that is checked. */
  found(shop: RunningShop): void
  log: Logger
}

/** Checks the promises about a running shop's data, round after round, none before the last has ended. Close it once it is stopped. */
export function audit({ data, everyMs, measure, found, log }: AuditSettings): Worker & { close(): Promise<void> } {
  let shop: Awaited<ReturnType<typeof openCheckedShop>> | undefined
  /** By promise, what was said of it last, so that the log has changes alone. */
  const said = new Map<string, string>()
  let roundStarted = 0

  let ending: AbortSignal | undefined
  const looking = {
    invariants: openInvariants(),
    settle: () => sleep(settleMs, undefined, { signal: ending }),
    onLook: () => ending?.throwIfAborted(),
  }
  let looks: Looks | undefined

  async function round(signal: AbortSignal): Promise<void> {
    ending = signal
    shop ??= await open()
    looks ??= new Looks(looking, { from: await readProgress(data), walk })
    const { findings } = await looks.look(shop)
    for (const finding of findings) tell(finding)
    measure(findings, performance.now() - roundStarted, new Date())
    if (looks.progress) await keepProgress(data, looks.progress)
    // A database that is away may come back elsewhere, or with other logins.
    if (findings.some((finding) => 'unchecked' in finding && !finding.impossible)) await close()
  }

  async function open() {
    const running = await findShop({ data })
    found(running)
    return openCheckedShop(running)
  }

  function tell(finding: Finding): void {
    const { id, title } = finding.invariant
    const state =
      'unchecked' in finding ? finding.unchecked : finding.breaches.length === 0 ? '' : JSON.stringify(finding.breaches)
    const before = said.get(id) ?? ''
    if (state === before) return
    said.set(id, state)
    if ('unchecked' in finding)
      log.warn({ invariant: id, reason: finding.unchecked }, 'a promise about the data cannot be checked')
    else if (finding.breaches.length === 0) log.info({ invariant: id }, 'a promise about the data holds again')
    else {
      const fields = { invariant: id, promise: title, violations: finding.breaches.length }
      log.error({ ...fields, first: finding.breaches.slice(0, told) }, 'a promise about the data is broken')
    }
  }

  async function close(): Promise<void> {
    const open = shop
    shop = undefined
    await open?.close()
  }

  return {
    name: 'audit',
    everyMs,
    async run({ signal }) {
      roundStarted = performance.now()
      try {
        await round(signal)
      } catch (error) {
        // Before the shop is ready, and once it stops, there is none to be found.
        if (!signal.aborted)
          log.info({ reason: error instanceof Error ? error.message : String(error) }, 'nothing was checked')
      }
      const share = (shareOfTime - 1) * (performance.now() - roundStarted)
      const rest = Math.min(share, mostRestMs) - everyMs
      if (rest > 0 && !signal.aborted) await sleep(rest, undefined, { signal }).catch(() => {})
    },
    close,
  }
}
