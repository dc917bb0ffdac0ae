import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { nameOf } from '../delivery/assignment.ts'
import type { Desk, Letter } from '../delivery/context.ts'
import { Workbench } from '../delivery/dispatcher.ts'
import type { Lease } from '../delivery/lease.ts'
import { Hint } from '../delivery/loop.ts'
import { type Held, logClient } from './client.ts'
import type { MemberPace } from './settings.ts'

/** The records of the partitions held: taken from the log, handled key by key, their offsets committed. */
export class Workload {
  /** There may be more to fetch. */
  readonly records = new Hint()
  /** There may be offsets to commit. */
  readonly finished = new Hint()
  readonly #group: string
  readonly #pool: pg.Pool
  readonly #leases: ReadonlyMap<string, Lease<Held>>
  readonly #pace: MemberPace
  readonly #bench: Workbench<Held>
  readonly #onRedriven: () => void
  #full = false

  constructor(
    desk: Desk<Held>,
    pool: pg.Pool,
    leases: ReadonlyMap<string, Lease<Held>>,
    pace: MemberPace,
    onRedriven: () => void,
  ) {
    this.#group = desk.group
    this.#pool = pool
    this.#leases = leases
    this.#pace = pace
    this.#onRedriven = onRedriven
    this.#bench = new Workbench(desk, (lease) => {
      if (lease.next > lease.committed) this.finished.give()
      if (this.#full && lease.backlog <= pace.backlog / 2) this.records.give()
    })
  }

  /** Answers whether there was something. */
  async fetch(): Promise<boolean> {
    const hungry = [...this.#leases.values()].filter((lease) => lease.backlog < this.#pace.backlog)
    this.#full = hungry.length < this.#leases.size
    if (hungry.length === 0) return false
    const wanted = hungry.map(({ held, fetchFrom }) => ({ ...held, next: fetchFrom }))
    const records = await logClient.fetch(this.#pool, wanted, this.#pace.batch)
    const asked = new Map(hungry.map((lease) => [nameOf(lease.held), lease]))
    for (const delivery of records) {
      const lease = asked.get(nameOf(delivery))
      if (!lease || lease.leaving.aborted) continue
      this.#bench.take(lease, delivery)
    }
    return records.length > 0
  }

  /** Delivers dead letters again, each key's in their order. */
  redrive(letters: readonly Letter[]): void {
    this.#bench.redrive(letters, (letter) => this.#leases.get(nameOf(letter)), this.#onRedriven)
  }

  /** Commits what is due, and gathers for a moment before it may be asked again. Answers whether anything was due. */
  async commitDue(): Promise<boolean> {
    const due = [...this.#leases.values()].filter((lease) => lease.next > lease.committed)
    if (due.length === 0) return false
    await this.commit(due)
    await pause(this.#pace.commitMs)
    return true
  }

  async commit(leases: readonly Lease<Held>[]): Promise<void> {
    const due = leases.map((lease) => ({ lease, next: lease.next }))
    const held = due.map(({ lease, next }) => ({ ...lease.held, next }))
    await logClient.commit(this.#pool, this.#group, held)
    for (const { lease, next } of due) lease.committed = next
  }
}
