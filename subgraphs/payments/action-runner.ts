import { failpoint } from '@micromart/service'
import { withRemoteParent, withSpan } from '@micromart/telemetry'
import { callProvider } from './call-provider.ts'
import { type ClaimParts, claimActions, type Job, recordCall } from './claim-actions.ts'
import { failpoints } from './failpoints.ts'
import { methodsById } from './payment-methods.ts'
import { OutcomeUnknown, type PaymentProvider } from './provider.ts'
import { renewLease, setDue } from './store.ts'

/** How long a dead worker's payment stays with it, in ms; a live one renews its lease well before. */
const leaseMs = 10_000
const renewEveryMs = 3_000
const longestPauseMs = 30_000
const mostAtOnce = 48
const mostClaimed = 16
const drainMs = 5_000

interface RunnerParts extends ClaimParts {
  provider: PaymentProvider
  /** From 0 to 1. */
  random: () => number
}

export interface ActionRunner {
  /** Begins everything that is due; resolves once it has begun. */
  run(): Promise<void>
  /** Gives what is under way a moment to end. What does not is found as unknown by the next start. */
  stop(): Promise<void>
}

/**
 * Carries out queued actions, many payments at once and one payment's in their order. The provider is never called inside
 * a transaction: SENT is committed, the call made, its outcome recorded in a second transaction. May run in every
 * replica: a lease says whose a payment is, and what two should do at once takes effect once.
 */
export function actionRunner(parts: RunnerParts): ActionRunner {
  const { db, provider, clock, random, log } = parts
  const underWay = new Set<Promise<void>>()
  let stopped = false
  let beginning: Promise<void> | undefined
  let again = false

  const later = (ms: number) => new Date(clock().getTime() + ms)

  async function carryOut({ payment, action, step, lease }: Job): Promise<void> {
    let held = lease
    const renewal = setInterval(async () => {
      const until = later(leaseMs)
      if (await renewLease(db, payment.id, held, until).catch(() => false)) held = until
      else clearInterval(renewal)
    }, renewEveryMs)
    try {
      failpoint(failpoints.beforeProvider)
      const [method] = await methodsById(db, [payment.methodId])
      const outcome = await callProvider(provider, payment, action, step, method?.card ?? '')
      failpoint(failpoints.afterProvider)
      clearInterval(renewal)
      await recordCall(parts, payment.id, action, outcome)
      failpoint(failpoints.afterRecord)
    } catch (error) {
      clearInterval(renewal)
      const pause = random() * Math.min(longestPauseMs, 250 * 2 ** action.tries)
      const level = error instanceof OutcomeUnknown ? 'warn' : 'error'
      log[level](
        { err: error, action: action.id, kind: action.kind, tries: action.tries + 1 },
        'a payment action is tried again',
      )
      await setDue(db, payment.id, later(pause))
    }
  }

  function begin(job: Job): void {
    const { payment, action, step } = job
    const attributes = { 'payment.id': payment.id, 'order.id': payment.orderId, 'payment.step': step.do }
    const work = withRemoteParent(action.traceparent ?? undefined, () =>
      withSpan('process-payment', { attributes }, () => carryOut(job)),
    )
    const tracked = work
      .catch((error) => log.error({ err: error, payment: payment.id }, 'a payment waits for its lease to end'))
      .finally(() => {
        underWay.delete(tracked)
        // Its next action may wait already, and there is room for another payment.
        if (!stopped) run().catch((error) => log.error({ err: error }, 'cannot look for due payments'))
      })
    underWay.add(tracked)
  }

  async function beginAll(): Promise<void> {
    do {
      again = false
      for (let full = true; full && !stopped && underWay.size < mostAtOnce; ) {
        const room = Math.min(mostClaimed, mostAtOnce - underWay.size)
        const { taken, jobs } = await claimActions(parts, later(leaseMs), room)
        jobs.forEach(begin)
        full = taken === room
      }
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
    async stop() {
      stopped = true
      let timer: NodeJS.Timeout | undefined
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, drainMs)
      })
      await Promise.race([Promise.allSettled([...underWay]), enough])
      clearTimeout(timer)
    },
  }
}
