import { topics as allTopics } from '@micromart/events'
import type { ISocketFactory } from 'kafkajs'
import { deliveryContext } from '../delivery/context.ts'
import type { EventLog } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import { withTimeout } from './broker-call.ts'
import { Brokers } from './brokers.ts'
import { DeadLetterTopic } from './dead-letter-topic.ts'
import { kafkaDeadLetters } from './dead-letters.ts'
import { kafkaGroupLetters } from './group-letters.ts'
import { GroupMember } from './group-member.ts'
import { type ConsumerTuning, defaultTuning } from './settings.ts'
import { Topics } from './topics.ts'

export interface KafkaEventLogOptions extends EventLogOptions {
  tuning?: Partial<ConsumerTuning>
  socketFactory?: ISocketFactory
}

/** How long those who publish wait for topics to be there, in ms. */
const publishMs = 12_000
/** How long a broker may take to say that it is there, in ms. */
const probeMs = 2_000

/**
 * The event log on Kafka. It connects when first needed, makes the topics that are missing, and comes back by itself; `publish`
 * rejects while the brokers are away, subscriptions wait. A new group starts with the first record there is.
 */
export function kafkaEventLog(options: KafkaEventLogOptions): EventLog {
  const { url, logger, topics = allTopics, kafka: settings = {}, socketFactory } = options
  const tuning = { ...defaultTuning, ...options.tuning }
  const brokers = new Brokers({ url, settings, logger, socketFactory })
  const wanted = new Topics(brokers.admin, settings.topics ?? {}, logger)
  wanted.want(topics.map((topic) => ({ name: brokers.names.topic(topic), kind: 'events' })))
  const members: GroupMember[] = []
  const letters = new Map<string, DeadLetterTopic>()

  return {
    async publish(records, until) {
      if (records.length === 0) return
      await withTimeout(
        wanted.ensured(),
        publishMs,
        `no broker has said within ${publishMs / 1_000} s that the topics are there`,
      )
      const outgoing = records.map(({ topic, key, value }) => ({ topic: brokers.names.topic(topic), key, value }))
      await brokers.publisher.publish(outgoing, until).catch((error) => {
        wanted.invalidate()
        throw error
      })
    },

    async subscribe(group, subscribed, handler, groupOptions = {}) {
      const deadLetters = new DeadLetterTopic(brokers, wanted, group, logger)
      letters.set(group, deadLetters)
      const context = deliveryContext(group, kafkaDeadLetters(deadLetters), handler, groupOptions, options)
      const member = new GroupMember(context, subscribed, brokers, wanted, deadLetters, tuning)
      members.push(member)
      return member
    },

    letters(group) {
      const deadLetters = letters.get(group)
      if (!deadLetters) throw new Error(`${group} reads nothing here`)
      return kafkaGroupLetters(group, deadLetters)
    },

    async progress(group, subscribed) {
      const { admin, names } = brokers
      const wires = subscribed.map((topic) => [topic, names.topic(topic)] as const)
      // Ends first: what is read in between is more, not less.
      const ends = await Promise.all(
        wires.map(async ([topic, wire]) => [topic, wire, await admin.offsetRanges(wire)] as const),
      )
      const committed = await admin.committed(
        names.group(group),
        wires.map(([, wire]) => wire),
      )
      return ends.flatMap(([topic, wire, ranges]) =>
        [...ranges].map(([partition, { low, high }]) => {
          const next = committed.get(wire)?.get(partition) ?? low
          // What retention has dropped nobody reads any more.
          return { topic, partition, end: high, done: next < low ? low : next }
        }),
      )
    },

    async unready() {
      if (wanted.failure !== null) return wanted.failure
      const asked = async () => {
        await wanted.ensured()
        await brokers.admin.use((admin) => admin.describeCluster())
        return null
      }
      return withTimeout(asked(), probeMs, 'the brokers do not answer').catch(
        (error: unknown) => wanted.failure ?? (error instanceof Error ? error.message : String(error)),
      )
    },

    async close() {
      await Promise.all(members.map((member) => member.stop()))
      await wanted.close()
      await brokers.close()
    },
  }
}
