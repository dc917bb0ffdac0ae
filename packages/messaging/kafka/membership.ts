import type { Broker, Cluster, Consumer, TopicPartitionOffset } from 'kafkajs'
import type { Position } from '../log/partition.ts'
import { withTimeout } from './broker-call.ts'

/** A partition as a group's member holds it. */
export interface Held extends Position {
  membership: Membership
}

/** How long a coordinator may take to answer before it is looked for again, in ms. */
const answerMs = 3_000

/** By which a coordinator says that a member is none any more. */
const fencings: unknown[] = ['UNKNOWN_MEMBER_ID', 'ILLEGAL_GENERATION']

/**
 * A consumer's place in its group from one assignment to the next, as the group's coordinator knows it. kafkajs looks for the
 * coordinator when it joins and then keeps to it; here it is looked for whenever it fails. Where its broker is lost, another takes
 * over and knows the same members: what was handled is committed there, and not handled again.
 */
export class Membership {
  readonly groupId: string
  readonly memberId: string
  /** Which assignment it is of, once kafkajs has told: it does so with each heartbeat. */
  generation: number | undefined
  readonly #cluster: Cluster
  readonly #sessionMs: number
  #coordinator: Promise<Broker> | undefined

  /** Speaks through the consumer's own connections. */
  constructor(cluster: Cluster, { groupId, sessionMs }: { groupId: string; sessionMs: number }, memberId: string) {
    this.#cluster = cluster
    this.groupId = groupId
    this.#sessionMs = sessionMs
    this.memberId = memberId
  }

  /**
   * Asks whether it stands. Answers until when nobody else can have its partitions, as performance.now() will say: a session after
   * it has asked, however late it hears the answer, as a process does that stood still meanwhile. Rejects when it does not stand, or
   * nobody says.
   */
  async confirm(): Promise<number> {
    const asked = performance.now()
    await this.#ask(async (coordinator, me) => {
      if (isGroupCoordinator(coordinator)) await coordinator.heartbeat(me)
    })
    return asked + this.#sessionMs
  }

  /** Topics are called as on the wire. Rejects within seconds when no coordinator takes them. */
  async commit(consumer: Consumer, offsets: readonly TopicPartitionOffset[]): Promise<void> {
    if (this.generation === undefined) {
      // Only kafkajs can, and tells by it.
      await withTimeout(consumer.commitOffsets([...offsets]), answerMs, unanswered(this.groupId))
      return
    }
    const topics = [...new Set(offsets.map(({ topic }) => topic))].map((topic) => ({
      topic,
      partitions: offsets.filter((one) => one.topic === topic).map(({ partition, offset }) => ({ partition, offset })),
    }))
    await this.#ask((coordinator, me) => coordinator.offsetCommit({ ...me, topics }))
  }

  /** Ends it: otherwise the group would wait for its session to time out. Resolves too when it is over already. */
  async leave(): Promise<void> {
    const group = { groupId: this.groupId, memberId: this.memberId }
    const coordinator = await this.#cluster.findGroupCoordinator(group)
    if (!isGroupCoordinator(coordinator)) return
    await coordinator.leaveGroup(group).catch((error: unknown) => {
      if (!isFenced(error)) throw error
    })
  }

  async #ask(question: (coordinator: Broker, me: MemberIdentity) => Promise<unknown>): Promise<void> {
    const { groupId, memberId, generation } = this
    if (generation === undefined) throw new Error('the group has not said yet which assignment this is')
    this.#coordinator ??= this.#cluster.findGroupCoordinator({ groupId })
    const asked = this.#coordinator
    try {
      const me = { groupId, memberId, groupGenerationId: generation }
      const answered = asked.then((coordinator) => question(coordinator, me))
      await withTimeout(answered, answerMs, unanswered(groupId))
    } catch (error) {
      if (this.#coordinator === asked) this.#coordinator = undefined
      throw error
    }
  }
}

const unanswered = (groupId: string) => `the coordinator of ${groupId} does not answer`

/** Whether an error says that the group goes on without this member. */
export function isFenced(error: unknown): boolean {
  return error instanceof Error && 'type' in error && fencings.includes(error.type)
}

interface MemberIdentity {
  groupId: string
  memberId: string
  groupGenerationId: number
}

interface GroupCoordinator {
  heartbeat(member: MemberIdentity): Promise<unknown>
  leaveGroup(member: { groupId: string; memberId: string }): Promise<unknown>
}

/** Every broker has these, but their types do not say so. */
function isGroupCoordinator(broker: object): broker is GroupCoordinator {
  const methods = ['heartbeat', 'leaveGroup']
  return methods.every((name) => typeof Reflect.get(broker, name) === 'function')
}
