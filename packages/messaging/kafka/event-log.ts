import { type Topic, topics } from '@micromart/events'
import type { ISocketFactory } from 'kafkajs'
import { Slots } from '../delivery/context.ts'
import { defaultRetry } from '../delivery/retry.ts'
import type { EventLog, GroupOptions, Handler, Record, Subscription } from '../log/event-log.ts'
import type { EventLogOptions } from '../log/options.ts'
import { Administrator } from './admin.ts'
import { inTime } from './broker-call.ts'
import { kafkaClients } from './client.ts'
import { LetterTable } from './dead-letter-topic.ts'
import { kafkaLetterOffice } from './dead-letters.ts'
import { GroupMember } from './group-member.ts'
import { namesWith } from './names.ts'
import { Publisher } from './publisher.ts'
import { defaultKafkaPace, type KafkaPace } from './settings.ts'
import { Topics } from './topics.ts'

export interface KafkaEventLogOptions extends EventLogOptions {
  pace?: Partial<KafkaPace>
  socketFactory?: ISocketFactory
}

/** How long those who publish wait for topics to be there, in ms. */
const publishMs = 12_000
/** How long a broker may take to say that it is there, in ms. */
const patienceMs = 2_000

/**
 * The event log on Kafka. It connects when first needed, makes the topics that are missing, and comes back by itself; `publish`
 * rejects while the brokers are away, subscriptions wait. A new group starts with the first record there is.
 */
export function kafkaEventLog(options: KafkaEventLogOptions): EventLog {
  const { url, logger, observer = {}, concurrency = 16, retry, socketFactory } = options
  const settings = options.kafka ?? {}
  const pace = { ...defaultKafkaPace, ...options.pace }
  const names = namesWith(settings.prefix)
  const client = kafkaClients({ url, settings, logger, socketFactory })
  const administrator = new Administrator(client)
  const publisher = new Publisher(client)
  const wanted = new Topics(administrator, settings.topics ?? {}, logger)
  wanted.want(topics.map((topic) => ({ name: names.topic(topic), kind: 'events' })))
  const subscriptions = new Set<Subscription>()

  return {
    async publish(records: readonly Record[]): Promise<void> {
      if (records.length === 0) return
      await inTime(
        wanted.ensured(),
        publishMs,
        `no broker has said within ${publishMs / 1_000} s that the topics are there`,
      )
      const outgoing = records.map(({ topic, key, value }) => ({ topic: names.topic(topic), key, value }))
      await publisher.publish(outgoing).catch((error) => {
        wanted.doubt()
        throw error
      })
    },

    async subscribe(
      group: string,
      subscribed: readonly Topic[],
      handler: Handler,
      { discard = async () => undefined }: GroupOptions = {},
    ): Promise<Subscription> {
      const topic = names.letters(group)
      wanted.want([{ name: topic, kind: 'table' }])
      const ready = () => wanted.ensured()
      const onCrash = () => wanted.doubt()
      const table = new LetterTable({
        client,
        administrator,
        publisher,
        topic,
        logger,
        ready,
        onCrash,
        onChange: () => member.look(),
      })
      const desk = {
        group,
        handler,
        discard,
        office: kafkaLetterOffice(table),
        slots: new Slots(concurrency),
        retry: { ...defaultRetry, ...retry },
        observer,
        logger,
      }
      const member = new GroupMember({
        desk,
        topics: subscribed,
        names,
        client,
        administrator,
        table,
        pace,
        ready,
        onCrash,
      })
      const subscription = {
        async stop() {
          subscriptions.delete(subscription)
          await member.stop()
        },
      }
      subscriptions.add(subscription)
      return subscription
    },

    async unready(): Promise<string | null> {
      if (wanted.failure !== null) return wanted.failure
      const asked = async () => {
        await wanted.ensured()
        await administrator.use((admin) => admin.describeCluster())
        return null
      }
      return inTime(asked(), patienceMs, 'the brokers do not answer').catch(
        (error: unknown) => wanted.failure ?? (error instanceof Error ? error.message : String(error)),
      )
    },

    async close(): Promise<void> {
      await Promise.all([...subscriptions].map((subscription) => subscription.stop()))
      await wanted.close()
      await publisher.close()
      await administrator.close()
    },
  }
}
