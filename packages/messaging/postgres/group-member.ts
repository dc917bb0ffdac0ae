import type { Topic } from '@micromart/events'
import type pg from 'pg'
import type { Desk } from '../delivery/context.ts'
import type { Lease } from '../delivery/lease.ts'
import { Hint, Rounds } from '../delivery/loop.ts'
import type { Subscription } from '../log/event-log.ts'
import { Attendance } from './assignment.ts'
import { groupChannel, type Held, topicChannel } from './client.ts'
import { Workload } from './in-flight.ts'
import { Session } from './session.ts'
import type { MemberPace } from './settings.ts'

/** One process's part in a consumer group: it holds its fair share of the partitions and works through them. */
export class GroupMember implements Subscription {
  readonly #desk: Desk<Held>
  readonly #leases = new Map<string, Lease<Held>>()
  readonly #group = new Hint()
  readonly #workload: Workload
  readonly #attendance: Attendance
  readonly #session: Session
  readonly #rounds: Rounds

  constructor(desk: Desk<Held>, topics: readonly Topic[], pool: pg.Pool, url: string, pace: MemberPace) {
    this.#desk = desk
    this.#workload = new Workload(desk, pool, this.#leases, pace, () => this.#group.give())
    this.#attendance = new Attendance(desk, topics, this.#leases, this.#workload, pace)
    this.#session = new Session({
      url,
      name: `micromart ${desk.group} consumer`,
      channels: [groupChannel(desk.group), ...topics.map(topicChannel)],
      logger: desk.logger,
      onConnect: () => this.#group.give(),
      onLost: () => this.#attendance.lose(),
      onNotification: (channel, payload) => this.#hear(channel, payload),
    })
    this.#rounds = new Rounds(desk)
    this.#rounds.begin(this.#group, pace.attendMs, () => this.#attend())
    this.#rounds.begin(this.#workload.records, pace.pollMs, () => this.#workload.fetch())
    this.#rounds.begin(this.#workload.finished, pace.attendMs, () => this.#workload.commitDue())
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
    try {
      const session = this.#session.client
      if (session) await this.#attendance.leave(session)
    } catch (error) {
      // The session's end frees the partitions as well; what was not committed comes again.
      this.#rounds.warn(error, 'left the group without a word')
    }
    await this.#session.close()
  }

  async #attend(): Promise<boolean> {
    const session = this.#session.client
    if (!session) return false
    try {
      await this.#attendance.attend(session, () => this.#session.client === session)
    } catch (error) {
      // A session that fails may be half dead, and its locks with it: a new one starts clean.
      this.#session.drop()
      throw error
    }
    return false
  }

  #hear(channel: string, payload: string): void {
    if (channel === groupChannel(this.#desk.group)) this.#group.give()
    else if (payload.split(' ').some((partition) => this.#leases.has(partition))) this.#workload.records.give()
  }
}
