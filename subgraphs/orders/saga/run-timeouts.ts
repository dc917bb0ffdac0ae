import { enqueue } from '@micromart/messaging'
import { failpoint, inTurn, msUntil, type WorkerRun } from '@micromart/service'
import { currentTraceContext, withRemoteParent, withSpan } from '@micromart/telemetry'
import { hear } from '../checkout.ts'
import type { Deps } from '../deps.ts'
import { failpoints } from '../failpoints.ts'
import { type HeldCheckout, holdCheckout, recordCheckout } from '../record-checkout.ts'
import type { Trx } from '../tables.ts'
import type { CheckoutSaga } from './checkout-saga.ts'
import { commandMessage } from './messages.ts'
import { commandFor, pendingSteps, type SagaStep } from './saga-steps.ts'
import { type Due, type DueTimeout, dueTimeouts, firstTimeoutDue, lockDueSaga, postpone } from './saga-store.ts'
import { isAlarming, sagaWorker, waitMs } from './saga-timing.ts'

/** Told of a step that has been asked for far too often. */
export type Alarm = (step: SagaStep) => void

/**
 * Does what is due, saga by saga, each in a transaction of its own: what is awaited is asked for again under the same
 * id, and an order that is past its deadline is cancelled, once all that was said by then has been heard: its answer may lie on
 * the log, or wait for a log that is away. Safe in every replica at once. Answers how many sagas it saw.
 */
export async function runTimeouts(deps: Deps, alarm: Alarm, run: WorkerRun): Promise<number> {
  const heard = await deps.hearing.upTo()
  const due = (): Due => ({ now: deps.clock(), heard })
  return inTurn({
    ...deps,
    worker: sagaWorker,
    run,
    take: (trx) => lockDueSaga(trx, due(), sagaWorker),
    idOf: (orderId) => orderId,
    async handle(trx, orderId) {
      await runDue(trx, deps, orderId, due(), alarm)
      failpoint(failpoints.beforeSagaCommit)
    },
    committed: () => failpoint(failpoints.afterSagaCommit),
  })
}

/** In how many ms the first of all is due. As long as anything is awaited, it is also heard what was said: a deadline asks how far back. */
export async function timeoutsDueInMs(deps: Deps): Promise<number> {
  const first = await firstTimeoutDue(deps.db)
  if (first) await deps.hearing.upTo()
  return msUntil(first, deps.clock())
}

async function runDue(trx: Trx, deps: Deps, orderId: string, by: Due, alarm: Alarm): Promise<void> {
  // Also of one that is only asked for again: where the order cannot be read its answer could not be heard either.
  const held = await holdCheckout(trx, orderId)
  if (!held) return
  const due = await dueTimeouts(trx, orderId, by)
  const passed = due.find(({ timeout }) => timeout === 'deadline')
  if (passed) return inItsTrace(orderId, passed, () => passDeadline(trx, deps, held))
  for (const step of pendingSteps(held.saga)) {
    const late = due.find(({ timeout }) => timeout === step)
    if (!late) continue
    const again = { saga: held.saga, step, attempts: late.attempts + 1, alarm }
    await inItsTrace(orderId, late, () => resend(trx, deps, again))
  }
}

/** What is done about a timeout is part of the trace in which the wait began: the order's. */
const inItsTrace = (orderId: string, { timeout, trace }: DueTimeout, work: () => Promise<void>): Promise<void> =>
  withRemoteParent(trace, () =>
    withSpan(
      'saga-timeout',
      { attributes: { 'micromart.order.id': orderId, 'micromart.saga.timeout': timeout } },
      work,
    ),
  )

async function passDeadline(trx: Trx, deps: Deps, held: HeldCheckout): Promise<void> {
  const { saga } = held
  deps.log.warn({ order_id: saga.orderId, stock: saga.stock, payment: saga.payment }, 'an order took too long')
  await recordCheckout(trx, deps, held, hear(held, { type: 'deadline passed' }))
}

async function resend(
  trx: Trx,
  { clock, timing, log }: Deps,
  { saga, step, attempts, alarm }: { saga: CheckoutSaga; step: SagaStep; attempts: number; alarm: Alarm },
): Promise<void> {
  const now = clock()
  const { orderId } = saga
  const said = { time: now, ...currentTraceContext() }
  await enqueue(trx, [commandMessage(commandFor(saga, step, timing.holdMs), said)])
  await postpone(trx, orderId, step, attempts, new Date(now.getTime() + waitMs(step, attempts, timing)))
  if (isAlarming(step, attempts)) {
    alarm(step)
    log.warn({ alert: 'saga_step_overdue', order_id: orderId, step, attempts }, 'a step that must succeed is overdue')
  }
}
