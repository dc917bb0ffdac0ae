import type { Delivery, GroupOptions, Handler } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import type { Position } from '../log/partition.ts'
import type { Logger, MessagingObserver } from '../observability.ts'
import type { Lease } from './lease.ts'
import { defaultRetry, type Failure, type RetryPolicy } from './retry.ts'

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
  discard: Handler
  deadLetters: DeadLetterStore<Held>
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
  { discard = async () => undefined }: GroupOptions,
  { concurrency = 16, retry, observer = {}, logger }: EventLogOptions,
): DeliveryContext<Held> {
  const slots = new Semaphore(concurrency)
  return { group, handler, discard, deadLetters, slots, retry: { ...defaultRetry, ...retry }, observer, logger }
}

/** Lets so many run at once; the others wait their turn, first come first served. */
export class Semaphore {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free -= 1
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    try {
      return await task()
    } finally {
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free += 1
    }
  }
}
