import { enqueue } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import { hear } from './checkout.ts'
import type { CheckoutSaga } from './checkout-saga.ts'
import type { Deps } from './deps.ts'
import { failpoints } from './failpoints.ts'
import { commandMessage, holdCheckout, recordCheckout } from './record-checkout.ts'
import { commandFor, pendingSteps, type SagaStep } from './saga-steps.ts'
import { type Due, dueTimeouts, lockDueSaga, postpone } from './saga-store.ts'
import { isAlarming, waitMs } from './saga-timing.ts'
import type { Trx } from './tables.ts'

/** Told of a step that has been asked for far too often. */
export type Alarm = (step: SagaStep) => void

/**
 * Does what is due, saga by saga, each in a transaction of its own: what is awaited is asked for again under the same
 * id, and an order that is past its deadline is cancelled, once all that was said by then has been heard: its answer may lie on
 * the log, or wait for a log that is away. Safe in every replica at once. Answers how many sagas it saw.
 */
export async function runTimeouts(deps: Deps, alarm: Alarm, signal: AbortSignal): Promise<number> {
  const { db, clock, log, hearing } = deps
  const heard = await hearing.upTo()
  const due = (): Due => ({ now: clock(), heard })
  const failed: string[] = []
  for (let seen = 0; ; seen++) {
    let orderId: string | undefined
    try {
      await db.transaction().execute(async (trx) => {
        const saga = signal.aborted ? null : await lockDueSaga(trx, due(), failed)
        if (!saga) return
        orderId = saga.orderId
        await runDue(trx, deps, saga, due(), alarm)
        failpoint(failpoints.beforeSagaCommit)
      })
      if (!orderId) return seen
      failpoint(failpoints.afterSagaCommit)
    } catch (error) {
      // One saga that cannot be helped keeps nobody else waiting.
      if (!orderId) throw error
      failed.push(orderId)
      log.error({ err: error, order_id: orderId }, 'a saga timeout failed')
    }
  }
}

async function runDue(trx: Trx, deps: Deps, saga: CheckoutSaga, by: Due, alarm: Alarm): Promise<void> {
  const due = await dueTimeouts(trx, saga.orderId, by)
  if (due.some(({ timeout }) => timeout === 'deadline')) return passDeadline(trx, deps, saga.orderId)
  for (const step of pendingSteps(saga)) {
    const late = due.find(({ timeout }) => timeout === step)
    if (late) await resend(trx, deps, { saga, step, attempts: late.attempts + 1, alarm })
  }
}

async function passDeadline(trx: Trx, deps: Deps, orderId: string): Promise<void> {
  const held = await holdCheckout(trx, orderId)
  if (!held) return
  deps.log.warn({ order_id: orderId, stock: held.saga.stock, payment: held.saga.payment }, 'an order took too long')
  await recordCheckout(trx, deps, held, hear(held, { type: 'deadline passed' }))
}

async function resend(
  trx: Trx,
  { clock, timing, log }: Deps,
  { saga, step, attempts, alarm }: { saga: CheckoutSaga; step: SagaStep; attempts: number; alarm: Alarm },
): Promise<void> {
  const now = clock()
  const { orderId } = saga
  await enqueue(trx, [commandMessage(commandFor(saga, step, timing.holdMs), now)])
  await postpone(trx, orderId, step, attempts, new Date(now.getTime() + waitMs(step, attempts, timing)))
  if (isAlarming(step, attempts)) {
    alarm(step)
    log.warn({ alert: 'saga_step_overdue', order_id: orderId, step, attempts }, 'a step that must succeed is overdue')
  }
}
