import type { Delivery } from '../log/event-log.ts'
import type { Position } from '../log/partition.ts'
import type { DeliveryContext, Redelivery } from './context.ts'
import { deliver, redeliver } from './deliver.ts'
import type { Lease } from './lease.ts'

/** Tasks of one key run one after another, tasks of different keys side by side. */
export class KeyLanes {
  readonly #tails = new Map<string, Promise<void>>()

  /** Resolves when the task has run. A task must not throw: it would be its own lane's end. */
  run(key: string, task: () => Promise<void>): Promise<void> {
    const tail = (this.#tails.get(key) ?? Promise.resolve()).then(task)
    this.#tails.set(key, tail)
    return tail.finally(() => {
      if (this.#tails.get(key) === tail) this.#tails.delete(key)
    })
  }
}

/** Hands a member's records to the group's handler: each key's one after another, different keys side by side. */
export class Dispatcher<Held extends Position> {
  readonly #context: DeliveryContext<Held>
  readonly #lanes = new KeyLanes()
  readonly #onDone: (lease: Lease<Held>) => void
  #runsEnded = 0

  /** `onDone` is told whenever a record or a run of letters has come to its end. */
  constructor(context: DeliveryContext<Held>, onDone: (lease: Lease<Held>) => void) {
    this.#context = context
    this.#onDone = onDone
  }

  dispatch(lease: Lease<Held>, delivery: Delivery): void {
    lease.take(delivery)
    this.#run(lease, delivery, () => deliver(this.#context, lease, delivery))
  }

  /**
   * Asks for dead letters and delivers them again, each key's in their order; one that fails again stops those behind it. `onRedriven`
   * is told when a key's have come to their end, to call this again.
   */
  async redrive(
    ask: () => Promise<readonly Redelivery[]>,
    leaseOf: (letter: Redelivery) => Lease<Held> | undefined,
    onRedriven: () => void,
  ): Promise<void> {
    const ended = this.#runsEnded
    const letters = await ask()
    // The answer may be from before a run's end, and still hold what that has handled.
    if (this.#runsEnded !== ended) return
    const byKey = new Map<string, Redelivery[]>()
    for (const letter of letters) {
      const name = `${letter.topic}/${letter.key}`
      byKey.set(name, [...(byKey.get(name) ?? []), letter])
    }
    for (const ofKey of byKey.values()) {
      const [first] = ofKey
      const lease = first && leaseOf(first)
      // One run a key at a time: what joins meanwhile is seen when it has ended.
      if (!lease || ofKey.some(({ id }) => lease.redriving.has(id))) continue
      for (const { id } of ofKey) lease.redriving.add(id)
      this.#run(lease, first, async () => {
        for (const letter of ofKey) if (!(await redeliver(this.#context, lease, letter))) break
        for (const { id } of ofKey) lease.redriving.delete(id)
        this.#runsEnded++
        if (!lease.draining.aborted) onRedriven()
      })
    }
  }

  #run(lease: Lease<Held>, { topic, key }: { topic: string; key: string }, task: () => Promise<void>): void {
    lease.track(this.#lanes.run(`${topic}/${key}`, task).then(() => this.#onDone(lease)))
  }
}
