import type pg from 'pg'
import { attempt, type Outcome, type RetryPolicy } from '../attempt.ts'
import type { Delivery, Handler } from '../event-log.ts'
import { reasonOf } from '../failures.ts'
import type { Logger } from '../logger.ts'
import type { MessagingObserver } from '../observer.ts'
import type { Lease } from './lease.ts'
import { type Letter, logClient } from './log-client.ts'
import type { Slots } from './slots.ts'

/** What one group's deliveries need. */
export interface Desk {
  group: string
  handler: Handler
  pool: pg.Pool
  slots: Slots
  retry: RetryPolicy
  observer: MessagingObserver
  logger: Logger
}

type Failure = Extract<Outcome, { reason: string }>

/** Brings a record to its end: handled, or among the dead letters, or left unfinished because the lease ends. */
export async function deliver(desk: Desk, lease: Lease, delivery: Delivery): Promise<void> {
  if (lease.leaving.aborted) return
  if (lease.parked.has(delivery.key)) {
    const behind = { kind: 'failed', reason: 'waits behind an earlier record of its key', attempts: 0 } as const
    if (await bury(desk, lease, delivery, behind, 'behind')) lease.finish(delivery)
    return
  }
  const outcome = await handle(desk, lease, delivery)
  if (outcome.kind === 'abandoned') return
  if (outcome.kind !== 'handled') {
    const kind = outcome.kind === 'failed' ? 'parked' : 'unprocessable'
    if (!(await bury(desk, lease, delivery, outcome, kind))) return
    if (kind === 'parked') lease.parked.add(delivery.key)
  }
  lease.finish(delivery)
}

/** Delivers a dead letter again. Answers whether the later letters of its key may follow. */
export async function redeliver(desk: Desk, lease: Lease, letter: Letter): Promise<boolean> {
  if (lease.leaving.aborted) return false
  const outcome = await handle(desk, lease, letter)
  if (outcome.kind === 'abandoned') return false
  let parked: boolean | null = null
  const written = await insist(desk, lease, async () => {
    parked =
      outcome.kind === 'handled'
        ? await logClient.resolve(desk.pool, letter.id)
        : await logClient.rebury(
            desk.pool,
            letter.id,
            outcome.reason,
            outcome.attempts,
            outcome.kind === 'unprocessable',
          )
  })
  if (!written) return false
  if (parked) lease.parked.add(letter.key)
  else if (parked === false) lease.parked.delete(letter.key)
  return outcome.kind !== 'failed'
}

function handle(desk: Desk, lease: Lease, delivery: Delivery): Promise<Outcome> {
  const { group, handler, slots, retry, observer, logger } = desk
  // A slot is held while the handler works, not while it waits for its next try: one bad key must not starve the rest.
  const run = () =>
    slots.use(async () => {
      lease.leaving.throwIfAborted()
      const start = performance.now()
      await handler(delivery, { signal: lease.lost })
      observer.handled?.(group, delivery.topic, performance.now() - start)
    })
  return attempt(run, retry, lease.leaving, (error) => {
    observer.retried?.(group, delivery.topic)
    logger.warn({ group, ...place(delivery), reason: reasonOf(error) }, 'a message failed and is tried again')
  })
}

async function bury(
  desk: Desk,
  lease: Lease,
  delivery: Delivery,
  { reason, attempts }: Failure,
  kind: 'unprocessable' | 'parked' | 'behind',
): Promise<boolean> {
  const { group, pool, observer, logger } = desk
  const why = { reason, attempts, blocking: kind !== 'unprocessable' }
  let held = false
  const written = await insist(desk, lease, async () => {
    held = await logClient.bury(pool, group, lease.held.epoch, delivery, why)
  })
  if (!written || !held) return false
  observer.buried?.(group, delivery.topic, kind)
  if (kind !== 'behind')
    logger.error({ group, ...place(delivery), kind, attempts, reason }, 'a message is a dead letter')
  return true
}

/** Until it is written or the lease ends: the log's own database may be away for a while. */
async function insist({ retry, group, logger }: Desk, lease: Lease, write: () => Promise<void>): Promise<boolean> {
  const outcome = await attempt(write, { ...retry, tries: Number.POSITIVE_INFINITY }, lease.leaving, (error) => {
    logger.warn({ group, reason: reasonOf(error) }, 'cannot write a dead letter; trying on')
  })
  return outcome.kind === 'handled'
}

function place({ topic, partition, offset, key }: Delivery) {
  return { topic, partition, offset: offset.toString(), key }
}
