import type { Topic } from '@micromart/events'
import { Semaphore } from '@micromart/semaphore'
import type { Delivery, GroupOptions, Handler } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import type { Position } from '../log/partition.ts'
import type { Logger, MessagingObserver } from '../observability.ts'
import type { Lease } from './lease.ts'
import { defaultRetry, type Failure, type RetryPolicy } from './retry.ts'
import { Together } from './together.ts'

/** A dead letter that is delivered again. */
export interface Redelivery extends Delivery {
  id: string
  /** An operator wants it gone. */
  discarded: boolean
}

/** A group's dead letters, as far as they are of the partitions held. What it writes may reject. */
export interface DeadLetterStore<Held extends Position = Position> {
  isParked(lease: Lease<Held>, key: string): boolean
  /**
   * Adds a record; one that is unprocessable does not park its key. One behind a key that is being redriven joins it. False when
   * the partition is somebody else's by now: nothing is written then.
   */
  add(lease: Lease<Held>, delivery: Delivery, failure: Failure): Promise<boolean>
  /** A letter was handled at last. */
  resolve(lease: Lease<Held>, letter: Redelivery): Promise<void>
  /** A letter failed again, which ends its key's redrive; one that is unprocessable does not park its key any more. */
  fail(lease: Lease<Held>, letter: Redelivery, failure: Failure): Promise<void>
}

/** What the deliveries of one group share. */
export interface DeliveryContext<Held extends Position = Position> {
  group: string
  handler: Handler
  /** Where several may be handled at once. */
  together: Together | undefined
  discard: Handler
  deadLetters: DeadLetterStore<Held>
  /** The topics that nobody waits for. */
  patient: readonly Topic[]
  slots: Semaphore
  retry: RetryPolicy
  observer: MessagingObserver
  logger: Logger
}

/** That of a subscription, with defaults for what it and the log leave open. */
export function deliveryContext<Held extends Position>(
  group: string,
  deadLetters: DeadLetterStore<Held>,
  handler: Handler,
  { discard = async () => undefined, together: handleTogether, patient = [] }: GroupOptions,
  { concurrency = 16, retry, observer = {}, logger }: EventLogOptions,
): DeliveryContext<Held> {
  const slots = new Semaphore(concurrency)
  const handled = (deliveries: readonly Delivery[], ms: number) => {
    for (const { topic, value } of deliveries) observer.handled?.(group, topic, ms, value)
  }
  const together = handleTogether && new Together(handleTogether, slots, handled)
  return {
    group,
    handler,
    together,
    discard,
    deadLetters,
    patient,
    slots,
    retry: { ...defaultRetry, ...retry },
    observer,
    logger,
  }
}
