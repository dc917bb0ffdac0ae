import type { Delivery, Handler } from '../log/event-log.ts'
import type { Desk, Letter } from './context.ts'
import { reasonOf } from './failures.ts'
import type { HeldPartition, Lease } from './lease.ts'
import { attempt, type Outcome } from './retry.ts'

type Failure = Extract<Outcome, { reason: string }>

/** Brings a record to its end: handled, or among the dead letters, or left unfinished because the lease ends. */
export async function deliver<Held extends HeldPartition>(
  desk: Desk<Held>,
  lease: Lease<Held>,
  delivery: Delivery,
): Promise<void> {
  if (lease.leaving.aborted) return
  if (desk.office.isParked(lease, delivery.key)) {
    const behind = { kind: 'failed', reason: 'waits behind an earlier record of its key', attempts: 0 } as const
    if (await bury(desk, lease, delivery, behind, 'behind')) lease.finish(delivery)
    return
  }
  const outcome = await handle(desk, lease, delivery, desk.handler)
  if (outcome.kind === 'abandoned') return
  if (outcome.kind !== 'handled') {
    const kind = outcome.kind === 'failed' ? 'parked' : 'unprocessable'
    if (!(await bury(desk, lease, delivery, outcome, kind))) return
  }
  lease.finish(delivery)
}

/** Delivers a dead letter again, or has it behind it when it is discarded. Answers whether the later letters of its key may follow. */
export async function redeliver<Held extends HeldPartition>(
  desk: Desk<Held>,
  lease: Lease<Held>,
  letter: Letter,
): Promise<boolean> {
  if (lease.leaving.aborted) return false
  const outcome = await handle(desk, lease, letter, letter.discarded ? desk.discard : desk.handler)
  if (outcome.kind === 'abandoned') return false
  const written = await insist(desk, lease, () => {
    if (outcome.kind === 'handled') return desk.office.resolve(lease, letter)
    const { reason, attempts, kind } = outcome
    return desk.office.rebury(lease, letter, { reason, attempts, hopeless: kind === 'unprocessable' })
  })
  if (written && letter.discarded && outcome.kind === 'handled')
    desk.logger.warn({ group: desk.group, ...place(letter) }, 'a dead letter was discarded, as an operator wished')
  return written && outcome.kind !== 'failed'
}

function handle(
  desk: Desk<never>,
  lease: Lease<HeldPartition>,
  delivery: Delivery,
  handler: Handler,
): Promise<Outcome> {
  const { group, slots, retry, observer, logger } = desk
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

async function bury<Held extends HeldPartition>(
  desk: Desk<Held>,
  lease: Lease<Held>,
  delivery: Delivery,
  { reason, attempts }: Failure,
  kind: 'unprocessable' | 'parked' | 'behind',
): Promise<boolean> {
  const { group, office, observer, logger } = desk
  let held = false
  const written = await insist(desk, lease, async () => {
    held = await office.bury(lease, delivery, { reason, attempts, blocking: kind !== 'unprocessable' })
  })
  if (!written || !held) return false
  observer.buried?.(group, delivery.topic, kind)
  if (kind !== 'behind')
    logger.error({ group, ...place(delivery), kind, attempts, reason }, 'a message is a dead letter')
  return true
}

/** Until it is written or the lease ends: the log itself may be away for a while. */
async function insist(
  { retry, group, logger }: Desk<never>,
  lease: Lease<HeldPartition>,
  write: () => Promise<void>,
): Promise<boolean> {
  const outcome = await attempt(write, { ...retry, tries: Number.POSITIVE_INFINITY }, lease.leaving, (error) => {
    logger.warn({ group, reason: reasonOf(error) }, 'cannot write a dead letter; trying on')
  })
  return outcome.kind === 'handled'
}

function place({ topic, partition, offset, key }: Delivery) {
  return { topic, partition, offset: offset.toString(), key }
}
