import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { carryOutAction, leaseMs } from './carry-out-action.ts'
import { claimActions, type Job } from './claim-actions.ts'

const mostAtOnce = 48
const mostClaimed = 16
const drainMs = 5_000

export interface ActionRunner {
  /** Begins everything that is due; resolves once it has begun. */
  run(): Promise<void>
  /** Registers what to call when a payment is to be tried again later; the answer ends that. */
  stirredBy(stir: () => void): () => void
  /** Gives what is under way a moment to end. What does not is found as unknown by the next start. */
  stop(): Promise<void>
}

/**
 * Carries out queued actions, many payments at once and one payment's in their order: SENT is committed, the call made,
 * its outcome recorded in a second transaction. May run in every replica: a lease says whose a payment is, and what two
 * should do at once takes effect once.
 */
export function actionRunner(deps: Deps): ActionRunner {
  const underWay = new Set<Promise<void>>()
  const stirs = new Set<() => void>()
  let stopped = false
  let beginning: Promise<void> | undefined
  let again = false
  /** There may be more that is due than there was room for. */
  let isFull = false

  function begin(job: Job, lease: Date): void {
    const work = carryOutAction(deps, job, lease)
      .catch((err) => {
        deps.log.error({ err, payment: job.payment.id }, 'a payment waits for its lease to end')
        return 'over' as const
      })
      .then((next) => {
        underWay.delete(work)
        if (next === 'later') for (const stir of stirs) stir()
        if ((next === 'now' || isFull) && !stopped)
          run().catch((err) => deps.log.error({ err }, 'cannot look for due payments'))
      })
    underWay.add(work)
  }

  async function beginAll(): Promise<void> {
    do {
      again = false
      for (let full = true; full && !stopped && underWay.size < mostAtOnce; ) {
        const room = Math.min(mostClaimed, mostAtOnce - underWay.size)
        const lease = new Date(deps.clock().getTime() + leaseMs)
        const { taken, jobs } = await claimActions(deps, lease, room)
        for (const job of jobs) begin(job, lease)
        full = taken === room
      }
      isFull = underWay.size >= mostAtOnce
    } while (again && !stopped)
  }

  function run(): Promise<void> {
    again = true
    beginning ??= beginAll().finally(() => {
      beginning = undefined
    })
    return beginning
  }

  return {
    run,
    stirredBy(stir) {
      stirs.add(stir)
      return () => stirs.delete(stir)
    },
    async stop() {
      stopped = true
      await Promise.race([Promise.allSettled(underWay), wait(drainMs, undefined, { ref: false })])
    },
  }
}
