import { enqueue } from '@micromart/messaging'
import { failpoint } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { Kysely, Transaction } from 'kysely'
import { hear } from './checkout.ts'
import type { CheckoutSaga } from './checkout-saga.ts'
import { failpoints } from './failpoints.ts'
import { commandMessage, holdCheckout, type Recording, recordCheckout } from './record-checkout.ts'
import { commandFor, pendingSteps, type SagaStep } from './saga-steps.ts'
import { dueTimeouts, lockDueSaga, postpone } from './saga-store.ts'
import { isAlarming, waitMs } from './saga-timing.ts'
import type { OrdersTables } from './tables.ts'

export interface TimeoutParts extends Recording {
  db: Kysely<OrdersTables>
  log: Logger
  /** Told of a step that has been asked for far too often. */
  alarm(step: SagaStep): void
}

/**
 * Does what is due, saga by saga, each in a transaction of its own: what is awaited is asked for again under the same
 * id, and an order that is past its deadline is cancelled. Safe in every replica at once. Answers how many sagas it saw.
 */
export async function runTimeouts(parts: TimeoutParts, signal: AbortSignal): Promise<number> {
  const { db, clock, log } = parts
  const failed: string[] = []
  for (let seen = 0; ; seen++) {
    let orderId: string | undefined
    try {
      await db.transaction().execute(async (trx) => {
        const saga = signal.aborted ? null : await lockDueSaga(trx, clock(), failed)
        if (!saga) return
        orderId = saga.orderId
        await runDue(trx, saga, parts)
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

async function runDue(trx: Transaction<OrdersTables>, saga: CheckoutSaga, parts: TimeoutParts): Promise<void> {
  const due = await dueTimeouts(trx, saga.orderId, parts.clock())
  if (due.some(({ timeout }) => timeout === 'deadline')) return passDeadline(trx, saga.orderId, parts)
  for (const step of pendingSteps(saga)) {
    const late = due.find(({ timeout }) => timeout === step)
    if (late) await resend(trx, saga, step, late.attempts + 1, parts)
  }
}

async function passDeadline(trx: Transaction<OrdersTables>, orderId: string, parts: TimeoutParts): Promise<void> {
  const held = await holdCheckout(trx, orderId)
  if (!held) return
  parts.log.warn({ order_id: orderId, stock: held.saga.stock, payment: held.saga.payment }, 'an order took too long')
  await recordCheckout(trx, held, hear(held, { type: 'deadline passed' }), parts)
}

async function resend(
  trx: Transaction<OrdersTables>,
  saga: CheckoutSaga,
  step: SagaStep,
  attempts: number,
  { clock, timing, log, alarm }: TimeoutParts,
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
