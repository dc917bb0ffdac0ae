import type { Delivery, Handler } from '../log/event-log.ts'
import type { Position } from '../log/partition.ts'
import type { DeliveryContext, Redelivery } from './context.ts'
import { reasonOf } from './failures.ts'
import type { Lease } from './lease.ts'
import { attempt, type Failure, type Outcome } from './retry.ts'
import type { Together } from './together.ts'

/** Brings a record to its end: handled, or among the dead letters, or left unfinished because the lease ends. */
export async function deliver<Held extends Position>(
  context: DeliveryContext<Held>,
  lease: Lease<Held>,
  delivery: Delivery,
): Promise<void> {
  if (lease.draining.aborted) return
  if (context.deadLetters.isParked(lease, delivery.key)) {
    const behind = { kind: 'failed', reason: 'waits behind an earlier record of its key', attempts: 0 } as const
    if (await addDeadLetter(context, lease, delivery, behind, 'behind')) lease.finish(delivery)
    return
  }
  const outcome = await handle(context, lease, delivery, context.handler, context.together)
  if (outcome.kind === 'abandoned') return
  if (outcome.kind !== 'handled') {
    const kind = outcome.kind === 'failed' ? 'parked' : 'unprocessable'
    if (!(await addDeadLetter(context, lease, delivery, outcome, kind))) return
  }
  lease.finish(delivery)
}

/** Delivers a dead letter again, or has it behind it when it is discarded. Answers whether the later letters of its key may follow. */
export async function redeliver<Held extends Position>(
  context: DeliveryContext<Held>,
  lease: Lease<Held>,
  letter: Redelivery,
): Promise<boolean> {
  if (lease.draining.aborted) return false
  const { group, handler, discard, deadLetters, logger } = context
  const outcome = await handle(context, lease, letter, letter.discarded ? discard : handler)
  if (outcome.kind === 'abandoned') return false
  const written = await untilWritten(context, lease, () =>
    outcome.kind === 'handled' ? deadLetters.resolve(lease, letter) : deadLetters.fail(lease, letter, outcome),
  )
  if (written && letter.discarded && outcome.kind === 'handled')
    logger.warn({ group, ...fieldsOf(letter) }, 'a dead letter was discarded, as an operator wished')
  return written && outcome.kind !== 'failed'
}

function handle(
  { group, slots, retry, observer, logger }: DeliveryContext<never>,
  lease: Lease,
  delivery: Delivery,
  handler: Handler,
  together?: Together,
): Promise<Outcome> {
  let untried = true
  // A slot is held while the handler works, not while it waits for its next try: one bad key must not starve the rest.
  const run = async () => {
    // What has failed is tried alone.
    const isFirst = untried
    untried = false
    if (isFirst && (await together?.handle(lease, delivery))) return
    await slots.run(async () => {
      lease.draining.throwIfAborted()
      const start = performance.now()
      await handler(delivery, { signal: lease.lost })
      observer.handled?.(group, delivery.topic, performance.now() - start, delivery.value)
    })
  }
  const tell = once((error) =>
    logger.warn({ group, ...fieldsOf(delivery), reason: reasonOf(error) }, 'a message failed and is tried again'),
  )
  return attempt(run, retry, lease.draining, (error) => {
    observer.retried?.(group, delivery.topic)
    tell(error)
  })
}

async function addDeadLetter<Held extends Position>(
  context: DeliveryContext<Held>,
  lease: Lease<Held>,
  delivery: Delivery,
  failure: Failure,
  kind: 'unprocessable' | 'parked' | 'behind',
): Promise<boolean> {
  const { group, deadLetters, observer, logger } = context
  let added = false
  const written = await untilWritten(context, lease, async () => {
    added = await deadLetters.add(lease, delivery, failure)
  })
  if (!written || !added) return false
  observer.deadLettered?.(group, delivery.topic, kind)
  const { attempts, reason } = failure
  if (kind !== 'behind')
    logger.error({ group, ...fieldsOf(delivery), kind, attempts, reason }, 'a message is a dead letter')
  return true
}

/** Until it is written or the lease ends: the log itself may be away for a while. */
async function untilWritten(
  { retry, group, logger }: DeliveryContext<never>,
  lease: Lease,
  write: () => Promise<void>,
): Promise<boolean> {
  const tell = once((error) => logger.warn({ group, reason: reasonOf(error) }, 'cannot write a dead letter; trying on'))
  const outcome = await attempt(write, { ...retry, tries: Number.POSITIVE_INFINITY }, lease.draining, tell)
  return outcome.kind === 'handled'
}

/** What beneath is away makes every message fail, again and again: each tells of it at its first failure. */
function once(tell: (error: unknown) => void): (error: unknown) => void {
  let isTold = false
  return (error) => {
    if (!isTold) tell(error)
    isTold = true
  }
}

function fieldsOf({ topic, partition, offset, key }: Delivery) {
  return { topic, partition, offset: offset.toString(), key }
}
