import { setTimeout as pause } from 'node:timers/promises'
import type { Topic } from '@micromart/events'
import type pg from 'pg'
import type { DeliveryContext } from '../delivery/context.ts'
import { Dispatcher } from '../delivery/dispatcher.ts'
import { gatherMs, patientMs } from '../delivery/gather.ts'
import { Hint, MemberLoops } from '../delivery/loop.ts'
import type { Subscription } from '../log/event-log.ts'
import { partitionName } from '../log/partition.ts'
import { Assignment } from './assignment.ts'
import { groupChannel, type Held, logClient, topicChannel } from './client.ts'
import { Session } from './session.ts'
import type { ConsumerTuning } from './settings.ts'

/** One process's part in a consumer group: it holds its fair share of the partitions and works through them. */
export class GroupMember implements Subscription {
  readonly #context: DeliveryContext<Held>
  readonly #pool: pg.Pool
  readonly #tuning: ConsumerTuning
  /** Members may have come or gone, or an operator may want something. */
  readonly #group = new Hint()
  /** There may be more to fetch. */
  readonly #records = new Hint()
  /** There may be offsets to commit. */
  readonly #finished = new Hint()
  readonly #assignment: Assignment
  readonly #dispatcher: Dispatcher<Held>
  readonly #session: Session
  readonly #loops: MemberLoops
  readonly #patientChannels: ReadonlySet<string>
  /** Partitions are left out when more is fetched, as they have too much in flight. */
  #isFull = false

  constructor(
    context: DeliveryContext<Held>,
    topics: readonly Topic[],
    pool: pg.Pool,
    url: string,
    tuning: ConsumerTuning,
  ) {
    this.#context = context
    this.#pool = pool
    this.#tuning = tuning
    this.#patientChannels = new Set(context.patient.map(topicChannel))
    this.#assignment = new Assignment(context, topics, pool, tuning)
    this.#dispatcher = new Dispatcher(context, (lease) => {
      if (lease.isUncommitted) this.#finished.give()
      if (this.#isFull && lease.inFlight <= tuning.maxInFlight / 2) this.#records.give()
    })
    this.#session = new Session({
      url,
      name: `micromart ${context.group} consumer`,
      channels: [groupChannel(context.group), ...topics.map(topicChannel)],
      logger: context.logger,
      onConnect: () => this.#group.give(),
      onLost: () => this.#assignment.lose(),
      onNotification: (channel, payload) => this.#hear(channel, payload),
    })
    this.#loops = new MemberLoops(context)
    const forHints = () => Number.POSITIVE_INFINITY
    this.#loops.start(
      this.#group,
      () => this.#assignment.heartbeatMs,
      () => this.#heartbeat(),
    )
    this.#loops.start(this.#records, forHints, () => this.#fetch())
    this.#loops.start(this.#finished, forHints, () => this.#commit())
  }

  async stop(): Promise<void> {
    await this.#loops.stop()
    try {
      const session = this.#session.client
      if (session) await this.#assignment.leave(session)
    } catch (error) {
      // The session's end frees the partitions as well; what was not committed comes again.
      this.#loops.warn(error, 'left the group without a word')
    }
    await this.#session.close()
  }

  async #heartbeat(): Promise<boolean> {
    const session = this.#session.client
    if (!session) return false
    try {
      const { isBehind, hasLetters } = await this.#assignment.heartbeat(session, () => this.#session.client === session)
      if (isBehind) this.#records.give()
      if (!hasLetters) return false
      await this.#dispatcher.redrive(
        () => this.#assignment.redriven(session),
        (letter) => this.#assignment.leases.get(partitionName(letter)),
        () => this.#group.give(),
      )
    } catch (error) {
      // A session that fails may be half dead, and its locks with it: a new one starts clean.
      this.#session.drop()
      throw error
    }
    return false
  }

  /** Answers whether there may be more that no hint tells of. */
  async #fetch(): Promise<boolean> {
    const { batch, maxInFlight } = this.#tuning
    const { leases } = this.#assignment
    const open = [...leases.values()].filter((lease) => lease.inFlight < maxInFlight)
    this.#isFull = open.length < leases.size
    if (open.length === 0) return false
    const wanted = open.map(({ held, fetchFrom }) => ({ ...held, next: fetchFrom }))
    const records = await logClient.fetch(this.#pool, wanted, batch)
    const asked = new Map(open.map((lease) => [partitionName(lease.held), lease]))
    for (const delivery of records) {
      const lease = asked.get(partitionName(delivery))
      if (lease && !lease.draining.aborted) this.#dispatcher.dispatch(lease, delivery)
    }
    // A hint that came meanwhile is kept.
    if (records.length > 0) await pause(gatherMs(records.length))
    return records.length >= batch
  }

  /** Gathers for a moment, and commits what is due. */
  async #commit(): Promise<boolean> {
    await pause(this.#tuning.commitMs)
    await this.#assignment.commit()
    return false
  }

  #hear(channel: string, payload: string): void {
    if (channel === groupChannel(this.#context.group)) this.#group.give()
    else if (payload.split(' ').some((partition) => this.#assignment.leases.has(partition))) {
      if (this.#patientChannels.has(channel)) this.#records.giveWithin(patientMs)
      else this.#records.give()
    }
  }
}
