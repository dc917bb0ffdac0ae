import { setTimeout as pause } from 'node:timers/promises'
import { Hint } from '../hint.ts'
import { nameOf } from './assignment.ts'
import { type Desk, deliver, redeliver } from './deliver.ts'
import { KeyLanes } from './key-lanes.ts'
import type { Lease } from './lease.ts'
import { type Letter, logClient } from './log-client.ts'
import type { MemberPace } from './pace.ts'

/** The records of the partitions held: taken from the log, handled key by key, their offsets committed. */
export class Workload {
  /** There may be more to fetch. */
  readonly records = new Hint()
  /** There may be offsets to commit. */
  readonly finished = new Hint()
  readonly #desk: Desk
  readonly #leases: ReadonlyMap<string, Lease>
  readonly #pace: MemberPace
  readonly #lanes = new KeyLanes()
  readonly #onRedriven: () => void
  #full = false

  constructor(desk: Desk, leases: ReadonlyMap<string, Lease>, pace: MemberPace, onRedriven: () => void) {
    this.#desk = desk
    this.#leases = leases
    this.#pace = pace
    this.#onRedriven = onRedriven
  }

  /** Answers whether there was something. */
  async fetch(): Promise<boolean> {
    const hungry = [...this.#leases.values()].filter((lease) => lease.backlog < this.#pace.backlog)
    this.#full = hungry.length < this.#leases.size
    if (hungry.length === 0) return false
    const wanted = hungry.map(({ held, fetchFrom }) => ({ ...held, next: fetchFrom }))
    const records = await logClient.fetch(this.#desk.pool, wanted, this.#pace.batch)
    const asked = new Map(hungry.map((lease) => [nameOf(lease.held), lease]))
    for (const delivery of records) {
      const lease = asked.get(nameOf(delivery))
      if (!lease || lease.leaving.aborted) continue
      lease.fetchFrom = delivery.offset + 1n
      this.#work(lease, delivery, () => deliver(this.#desk, lease, delivery))
    }
    return records.length > 0
  }

  /** Delivers dead letters again, each key's in their order; one that fails again stops those behind it. */
  redrive(letters: readonly Letter[]): void {
    const byKey = new Map<string, Letter[]>()
    for (const letter of letters) {
      const name = `${letter.topic}/${letter.key}`
      byKey.set(name, [...(byKey.get(name) ?? []), letter])
    }
    for (const ofKey of byKey.values()) {
      const [first] = ofKey
      const lease = first && this.#leases.get(nameOf(first))
      // One run a key at a time: what joins meanwhile is seen when it has ended.
      if (!lease || ofKey.some(({ id }) => lease.letters.has(id))) continue
      for (const { id } of ofKey) lease.letters.add(id)
      this.#work(lease, first, async () => {
        for (const letter of ofKey) if (!(await redeliver(this.#desk, lease, letter))) break
        for (const { id } of ofKey) lease.letters.delete(id)
        if (!lease.leaving.aborted) this.#onRedriven()
      })
    }
  }

  /** Commits what is due, and gathers for a moment before it may be asked again. Answers whether anything was due. */
  async commitDue(): Promise<boolean> {
    const due = [...this.#leases.values()].filter((lease) => lease.next > lease.committed)
    if (due.length === 0) return false
    await this.commit(due)
    await pause(this.#pace.commitMs)
    return true
  }

  async commit(leases: readonly Lease[]): Promise<void> {
    const due = leases.map((lease) => ({ lease, next: lease.next }))
    const held = due.map(({ lease, next }) => ({ ...lease.held, next }))
    await logClient.commit(this.#desk.pool, this.#desk.group, held)
    for (const { lease, next } of due) lease.committed = next
  }

  #work(lease: Lease, { topic, key }: { topic: string; key: string }, task: () => Promise<void>): void {
    const work = this.#lanes.run(`${topic}/${key}`, task).then(() => {
      if (lease.next > lease.committed) this.finished.give()
      if (this.#full && lease.backlog <= this.#pace.backlog / 2) this.records.give()
    })
    lease.track(work)
  }
}
