import { AdminClient } from '../kafka/admin.ts'
import { kafkaClients } from '../kafka/client.ts'
import { tailTopics } from '../kafka/tail.ts'
import type { Follower, FollowOptions } from './follow-log.ts'

/** Before the name of a group that has one member and lasts as long as it. */
const group = 'follower-'

export async function followKafka(
  { url, topics, kafka: settings = {}, logger }: FollowOptions,
  { record, alive }: Follower,
  signal: AbortSignal,
): Promise<void> {
  const client = kafkaClients({ url, settings, logger })
  const admin = new AdminClient(client)
  const { prefix = '' } = settings
  const wires = topics.map((topic) => prefix + topic)
  const tail = { topics: wires, group: prefix + group, from: 'end' as const, untilEnd: false, signal, onFetch: alive }
  try {
    for await (const { message } of tailTopics({ admin, client }, tail)) {
      record(message.value?.toString('utf8') ?? '', new Date(Number(message.timestamp)))
    }
  } finally {
    await admin.close()
  }
}
