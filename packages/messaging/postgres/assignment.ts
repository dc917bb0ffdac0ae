import { randomUUID } from 'node:crypto'
import type { Topic } from '@micromart/events'
import type pg from 'pg'
import { nameOf, type Partition, shareOf } from '../delivery/assignment.ts'
import type { Desk } from '../delivery/context.ts'
import { Lease } from '../delivery/lease.ts'
import { type Held, logClient } from './client.ts'
import type { Workload } from './in-flight.ts'
import type { MemberPace } from './settings.ts'

/**
 * This process's place in its group: which partitions are its share, taken and given up as members come and go. What it
 * holds is held by the session it speaks through, so that nothing outlives that.
 */
export class Attendance {
  readonly #name = randomUUID()
  readonly #desk: Desk<Held>
  readonly #topics: readonly Topic[]
  readonly #leases: Map<string, Lease<Held>>
  readonly #workload: Workload
  readonly #pace: MemberPace
  #partitions: Partition[] = []

  constructor(
    desk: Desk<Held>,
    topics: readonly Topic[],
    leases: Map<string, Lease<Held>>,
    workload: Workload,
    pace: MemberPace,
  ) {
    this.#desk = desk
    this.#topics = topics
    this.#leases = leases
    this.#workload = workload
    this.#pace = pace
  }

  /** Brings what is held in line with who is there, with rewinds and with redrives. `isCurrent`: the session stands. */
  async attend(session: pg.Client, isCurrent: () => boolean): Promise<void> {
    const { group } = this.#desk
    if (this.#partitions.length === 0) await this.#learnPartitions(session)
    const members = await logClient.attend(session, group, this.#name, this.#topics, this.#pace.silenceMs)
    const share = shareOf(this.#name, members, this.#partitions)
    const mine = new Set(share.map(nameOf))
    const rewound = await this.#rewound(session)
    await this.#giveUp(
      session,
      [...this.#leases.values()].filter((lease) => rewound.has(lease) || !mine.has(nameOf(lease.held))),
    )
    const acquired = await this.#acquire(
      session,
      share.filter((partition) => !this.#leases.has(nameOf(partition))),
    )
    if (!isCurrent()) return
    for (const lease of acquired) this.#leases.set(nameOf(lease.held), lease)
    if (acquired.length > 0) this.#workload.records.give()
    const held = [...this.#leases.values()].map((lease) => lease.held)
    if (held.length > 0) this.#workload.redrive(await logClient.redriven(session, group, held, this.#pace.batch))
  }

  async leave(session: pg.Client): Promise<void> {
    await this.#giveUp(session, [...this.#leases.values()])
    await logClient.leave(session, this.#desk.group, this.#name)
  }

  /** The session is gone, and all leases with it. */
  lose(): void {
    for (const lease of this.#leases.values()) lease.lose()
    this.#leases.clear()
  }

  async #learnPartitions(session: pg.Client): Promise<void> {
    const counts = await logClient.partitions(session)
    this.#partitions = this.#topics.flatMap((topic) =>
      Array.from({ length: counts.get(topic) ?? 0 }, (_, partition) => ({ topic, partition })),
    )
  }

  async #acquire(session: pg.Client, wanted: readonly Partition[]): Promise<Lease<Held>[]> {
    if (wanted.length === 0) return []
    const { group } = this.#desk
    const leases = (await logClient.acquire(session, group, wanted)).map((held) => new Lease(held))
    const byName = new Map(leases.map((lease) => [nameOf(lease.held), lease]))
    // Only now that the new epochs have begun: from here on the former holders can park no more keys.
    const held = leases.map((lease) => lease.held)
    for (const parked of await logClient.parkedKeys(session, group, held)) {
      byName.get(nameOf(parked))?.held.parked.add(parked.key)
    }
    return leases
  }

  /** Those whose epoch somebody else has ended. Tells the lag on the way. */
  async #rewound(session: pg.Client): Promise<Set<Lease<Held>>> {
    const { group, observer } = this.#desk
    const rewound = new Set<Lease<Held>>()
    const held = [...this.#leases.values()].map((lease) => lease.held)
    if (held.length === 0) return rewound
    for (const position of await logClient.positions(session, group, held)) {
      const lease = this.#leases.get(nameOf(position))
      if (lease && lease.held.epoch !== position.epoch) rewound.add(lease)
      observer.lag?.(group, position.topic, position.partition, position.lag)
    }
    return rewound
  }

  async #giveUp(session: pg.Client, leases: readonly Lease<Held>[]): Promise<void> {
    if (leases.length === 0) return
    await Promise.all(leases.map((lease) => lease.leave(this.#pace.graceMs)))
    await this.#workload.commit(leases)
    const held = leases.map((lease) => lease.held)
    for (const partition of held) this.#leases.delete(nameOf(partition))
    await logClient.release(session, this.#desk.group, held)
  }
}
