import type { Delivery } from '../log/event-log.ts'
import type { Position } from '../log/partition.ts'

/**
 * A partition held by this process: what it has taken from it, what it has finished, and how it is given up. Records
 * finish in any order: the offset to commit is that of the first one not finished, so none is ever passed over.
 */
export class Lease<Held extends Position = Position> {
  readonly held: Held
  /** Ids of the dead letters of this partition that are now being delivered again. */
  readonly redriving = new Set<string>()
  /** The next offset to ask the log for. */
  fetchFrom: bigint
  /** The offset that the log was last told. */
  committed: bigint
  readonly #unfinished = new Set<bigint>()
  readonly #draining = new AbortController()
  readonly #lost = new AbortController()
  readonly #work = new Set<Promise<void>>()

  constructor(held: Held) {
    this.held = held
    this.fetchFrom = held.next
    this.committed = held.next
  }

  /** Aborts when nothing new may be begun; handlers at work go on. */
  get draining(): AbortSignal {
    return this.#draining.signal
  }

  /** Aborts when handlers at work should give up too. */
  get lost(): AbortSignal {
    return this.#lost.signal
  }

  /** How many tasks are queued or running. */
  get inFlight(): number {
    return this.#work.size
  }

  /** All before it is finished; committing it is safe. */
  get next(): bigint {
    // A set keeps the order in which its members came.
    for (const first of this.#unfinished) return first
    return this.fetchFrom
  }

  /** Whether more is finished than the log was told. */
  get isUncommitted(): boolean {
    return this.next > this.committed
  }

  /** Records come in the order of their offsets; there may be gaps between them. */
  take({ offset }: Pick<Delivery, 'offset'>): void {
    this.#unfinished.add(offset)
    this.fetchFrom = offset + 1n
  }

  /** Keeps account of the work done for a record, which must not reject. */
  track(work: Promise<void>): void {
    this.#work.add(work)
    work.finally(() => this.#work.delete(work))
  }

  finish({ offset }: Pick<Delivery, 'offset'>): void {
    this.#unfinished.delete(offset)
  }

  /** Lets the handlers at work finish, for `graceMs` at most; what was not begun is left for the next holder. */
  async drain(graceMs: number): Promise<void> {
    this.#draining.abort()
    const deadline = setTimeout(() => this.lose(), graceMs)
    const lost = new Promise<void>((resolve) => {
      if (this.lost.aborted) resolve()
      else this.lost.addEventListener('abort', () => resolve(), { once: true })
    })
    await Promise.race([Promise.all(this.#work), lost])
    clearTimeout(deadline)
  }

  /** Somebody else may hold it by now. */
  lose(): void {
    this.#draining.abort()
    this.#lost.abort()
  }
}

/** Commits, by `write`, what has been finished since it was last asked. Answers whether there was anything. */
export async function commitLeases<Held extends Position>(
  leases: Iterable<Lease<Held>>,
  write: (positions: Held[]) => Promise<void>,
): Promise<boolean> {
  const due = [...leases].filter((lease) => lease.isUncommitted).map((lease) => ({ lease, next: lease.next }))
  if (due.length === 0) return false
  await write(due.map(({ lease, next }) => ({ ...lease.held, next })))
  for (const { lease, next } of due) lease.committed = next
  return true
}
