import { randomUUID } from 'node:crypto'
import type { Topic } from '@micromart/events'
import type pg from 'pg'
import { assignmentOf } from '../delivery/assignment.ts'
import type { DeliveryContext, Redelivery } from '../delivery/context.ts'
import { commitLeases, Lease } from '../delivery/lease.ts'
import { type Partition, partitionName } from '../log/partition.ts'
import { type Held, logClient } from './client.ts'
import type { ConsumerTuning } from './settings.ts'

/**
 * The partitions that are a member's share of its group's, taken and given up as members come and go, and how far each is done. What
 * it holds is held by the session it speaks through, so that nothing outlives that.
 */
export class Assignment {
  /** By the names of their partitions. */
  readonly leases = new Map<string, Lease<Held>>()
  readonly #member = randomUUID()
  readonly #context: DeliveryContext<Held>
  readonly #topics: readonly Topic[]
  readonly #pool: pg.Pool
  readonly #tuning: ConsumerTuning
  #partitions: Partition[] = []
  /** It is alone, and has all that there is. */
  #isAlone = false

  constructor(context: DeliveryContext<Held>, topics: readonly Topic[], pool: pg.Pool, tuning: ConsumerTuning) {
    this.#context = context
    this.#topics = topics
    this.#pool = pool
    this.#tuning = tuning
  }

  /** How long until the next heartbeat, in ms. */
  get heartbeatMs(): number {
    return this.#isAlone ? this.#tuning.aloneMs : this.#tuning.heartbeatMs
  }

  /**
   * Says that the member lives, and brings what is held in line with who is there, and with rewinds. `isCurrent`: the session stands.
   * Answers whether there is something to fetch, and whether there may be dead letters to deliver again.
   */
  async heartbeat(session: pg.Client, isCurrent: () => boolean): Promise<{ isBehind: boolean; hasLetters: boolean }> {
    const { group, observer } = this.#context
    if (this.#partitions.length === 0) await this.#learnPartitions(session)
    const { members, positions, deadLetters } = await logClient.attend(session, group, {
      member: this.#member,
      topics: this.#topics,
      held: this.#held(),
      sessionMs: this.#tuning.sessionMs,
    })
    const assigned = assignmentOf(this.#member, members, this.#partitions)
    const mine = new Set(assigned.map(partitionName))
    const { rewound, isBehind } = this.#compare(positions)
    observer.deadLetters?.(group, deadLetters)
    await this.#release(
      session,
      [...this.leases.values()].filter((lease) => rewound.has(lease) || !mine.has(partitionName(lease.held))),
    )
    const acquired = await this.#acquire(
      session,
      assigned.filter((partition) => !this.leases.has(partitionName(partition))),
    )
    if (!isCurrent()) return { isBehind: false, hasLetters: false }
    for (const lease of acquired) this.leases.set(partitionName(lease.held), lease)
    this.#isAlone = members.length === 1 && this.leases.size === assigned.length
    const isNew = acquired.length > 0
    return { isBehind: isBehind || isNew, hasLetters: deadLetters > 0 || isNew }
  }

  /** Dead letters of the partitions held that are to be delivered again. */
  async redriven(session: pg.Client): Promise<Redelivery[]> {
    const held = this.#held()
    return held.length > 0 ? logClient.redriven(session, this.#context.group, held, this.#tuning.batch) : []
  }

  /** Commits what has been finished since it was last asked. Answers whether there was anything. */
  commit(leases: Iterable<Lease<Held>> = this.leases.values()): Promise<boolean> {
    return commitLeases(leases, (positions) => logClient.commit(this.#pool, this.#context.group, positions))
  }

  /** Finishes what is in flight, commits it, and leaves the group. */
  async leave(session: pg.Client): Promise<void> {
    await this.#release(session, [...this.leases.values()])
    await logClient.leave(session, this.#context.group, this.#member)
  }

  /** The session is gone, and all leases with it. */
  lose(): void {
    for (const lease of this.leases.values()) lease.lose()
    this.leases.clear()
  }

  #held(): Held[] {
    return [...this.leases.values()].map((lease) => lease.held)
  }

  async #learnPartitions(session: pg.Client): Promise<void> {
    const counts = await logClient.partitions(session)
    this.#partitions = this.#topics.flatMap((topic) =>
      Array.from({ length: counts.get(topic) ?? 0 }, (_, partition) => ({ topic, partition })),
    )
  }

  async #acquire(session: pg.Client, wanted: readonly Partition[]): Promise<Lease<Held>[]> {
    if (wanted.length === 0) return []
    const { group } = this.#context
    const leases = (await logClient.acquire(session, group, wanted)).map((held) => new Lease(held))
    const byName = new Map(leases.map((lease) => [partitionName(lease.held), lease]))
    // Only now that the new epochs have begun: from here on the former holders can park no more keys.
    const held = leases.map((lease) => lease.held)
    for (const parked of await logClient.parkedKeys(session, group, held)) {
      byName.get(partitionName(parked))?.held.parked.add(parked.key)
    }
    return leases
  }

  /** Tells those whose epoch somebody else has ended, and whether another has records that were not fetched. Reports the lag on the way. */
  #compare(positions: Awaited<ReturnType<typeof logClient.attend>>['positions']) {
    const { group, observer } = this.#context
    const rewound = new Set<Lease<Held>>()
    let isBehind = false
    for (const { topic, partition, epoch, next, end } of positions) {
      observer.lag?.(group, topic, partition, Number(end - next))
      const lease = this.leases.get(partitionName({ topic, partition }))
      if (!lease) continue
      if (lease.held.epoch !== epoch) rewound.add(lease)
      else if (end > lease.fetchFrom) isBehind = true
    }
    return { rewound, isBehind }
  }

  async #release(session: pg.Client, leases: readonly Lease<Held>[]): Promise<void> {
    if (leases.length === 0) return
    await Promise.all(leases.map((lease) => lease.drain(this.#tuning.graceMs)))
    await this.commit(leases)
    const held = leases.map((lease) => lease.held)
    for (const partition of held) this.leases.delete(partitionName(partition))
    await logClient.release(session, this.#context.group, held)
  }
}
