import { Hearing } from '@micromart/messaging'
import {
  commandFor,
  commandMessage,
  hear,
  pendingSteps,
  sagaWorker,
  settledMs,
  waitMs,
} from '@micromart/orders/testing/rules'
import { once } from '../../log/group-member.ts'
import { inTurn } from '../../log/put-off.ts'
import { enqueue } from '../../log/relay.ts'
import type { Transaction } from '../../world/database.ts'
import { type Deps, timing } from '../service.ts'
import { holdCheckout, recordCheckout } from './record-checkout.ts'
import { type Due, dueTimeouts, lockDueSaga, postpone, type TimeoutRow } from './saga-store.ts'

/** The real one, over the simulated log. */
export function hearingOf({ process, log, clock }: Deps): Hearing {
  return new Hearing({
    log: { progress: (group, topics) => once(process, log, 'progress', () => log.progress(group, topics)) },
    group: 'orders',
    topics: ['inventory.replies', 'payments.replies'],
    settledMs: settledMs(timing),
    clock,
  })
}

/** Mirrors `runTimeouts` of subgraphs/orders/saga/run-timeouts.ts. */
export async function runTimeouts(deps: Deps, hearing: Hearing): Promise<void> {
  const heard = await hearing.upTo()
  const due = (): Due => {
    const now = deps.clock()
    return { now, heard: deps.asItWas.has('deadline-unheard') ? now : heard }
  }
  await inTurn<string>({
    database: deps.db,
    process: deps.process,
    worker: sagaWorker,
    take: (trx) => lockDueSaga(trx, deps, due(), sagaWorker),
    idOf: (orderId) => orderId,
    handle: (trx, orderId) => runDue(trx, deps, orderId, due()),
  })
}

async function runDue(trx: Transaction, deps: Deps, orderId: string, by: Due): Promise<void> {
  const held = await holdCheckout(trx, orderId)
  if (!held) return
  const due = await dueTimeouts(trx, orderId, by)
  if (due.some(({ timeout }) => timeout === 'deadline')) {
    deps.process.say(`lets the deadline of ${orderId} pass`)
    await recordCheckout(trx, deps, held, hear(held, { type: 'deadline passed' }))
    return
  }
  for (const step of pendingSteps(held.saga)) {
    const late = due.find(({ timeout }) => timeout === step)
    if (late) await resend(trx, deps, late, () => commandFor(held.saga, step, timing.holdMs))
  }
}

async function resend(
  trx: Transaction,
  { clock, process }: Deps,
  row: TimeoutRow,
  command: () => ReturnType<typeof commandFor>,
): Promise<void> {
  const now = clock()
  const attempts = row.attempts + 1
  process.say(`asks again for ${row.orderId}: ${row.timeout}`)
  await enqueue(trx, [commandMessage(command(), { time: now, traceparent: undefined })])
  await postpone(trx, row, attempts, now.getTime() + waitMs(row.timeout, attempts, timing))
}
