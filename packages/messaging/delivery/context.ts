import type { Delivery, Handler } from '../log/event-log.ts'
import type { Logger, MessagingObserver } from '../observability.ts'
import type { HeldPartition, Lease } from './lease.ts'
import type { RetryPolicy } from './retry.ts'

/** A record that comes back from the dead letters. */
export interface Letter extends Delivery {
  id: string
  /** An operator wants it gone. */
  discarded: boolean
}

/** Why a record becomes a dead letter; one that is blocking parks its key. */
export interface Burial {
  reason: string
  attempts: number
  blocking: boolean
}

/** Where a group's dead letters lie, and what is known of them in the partitions held. What it writes may reject. */
export interface LetterOffice<Held extends HeldPartition = HeldPartition> {
  isParked(lease: Lease<Held>, key: string): boolean
  /** A record behind a key that is being redriven joins it. False when the partition is somebody else's by now: nothing is written then. */
  bury(lease: Lease<Held>, delivery: Delivery, why: Burial): Promise<boolean>
  /** The letter was handled at last. */
  resolve(lease: Lease<Held>, letter: Letter): Promise<void>
  /** The letter failed again, which ends its key's redrive; a hopeless one does not park its key any more. */
  rebury(
    lease: Lease<Held>,
    letter: Letter,
    why: { reason: string; attempts: number; hopeless: boolean },
  ): Promise<void>
}

/** What one group's deliveries need. */
export interface Desk<Held extends HeldPartition = HeldPartition> {
  group: string
  handler: Handler
  discard: Handler
  office: LetterOffice<Held>
  slots: Slots
  retry: RetryPolicy
  observer: MessagingObserver
  logger: Logger
}

/** Lets so many run at once; the others wait their turn, first come first served. */
export class Slots {
  #free: number
  readonly #waiting: (() => void)[] = []

  constructor(count: number) {
    this.#free = count
  }

  async use<T>(task: () => Promise<T>): Promise<T> {
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
