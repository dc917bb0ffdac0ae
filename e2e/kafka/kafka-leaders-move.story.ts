import assert from 'node:assert/strict'
import { eventually } from '@micromart/testing/eventually'
import { Kafka, logLevel } from 'kafkajs'
import { startKafka } from '../engines/kafka.ts'
import { logTraffic } from '../probes/log-traffic.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'

export const title = 'Partitions change their leaders while records are published, and none is left out'
export const group = 'kafka'
export const long = true
export const shopless = true
export const patienceMs = 300_000

const prefix = 'moved.'
const topic = `${prefix}orders.events`
const moves = 40

export async function run({ say }: PartContext): Promise<unknown> {
  const kafka = await startKafka({ brokers: 3, say })
  const admin = new Kafka({ brokers: kafka.brokers, logLevel: logLevel.NOTHING }).admin()
  try {
    if (kafka.nodes.length < 3)
      throw new CannotRunHere('KAFKA_BROKERS names brokers of somebody else, whose leaders are not to be moved')
    const traffic = await logTraffic(kafka.url, prefix)
    await eventually(() => assert.ok(traffic.handled() > 500, 'the log goes on'), { within: 60_000 })
    await admin.connect()
    const ids = kafka.nodes.map((_, nth) => nth + 1)
    for (let move = 0; move < moves; move++) {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] })
      const partitions = topics[0]?.partitions ?? []
      const { partitionId: partition, leader } =
        partitions[move % partitions.length] ?? assert.fail('it has partitions')
      // A leader whose copy is taken away has to leave.
      const replicas = ids.filter((id) => id !== leader)
      await admin.alterPartitionReassignments({ topics: [{ topic, partitionAssignment: [{ partition, replicas }] }] })
      await eventually(
        async () => {
          const now = await admin.fetchTopicMetadata({ topics: [topic] })
          const moved = now.topics[0]?.partitions.find(({ partitionId }) => partitionId === partition)
          assert.ok(replicas.includes(moved?.leader ?? -1), `partition ${partition} has another leader`)
        },
        { within: 30_000 },
      )
    }
    say(`${moves} times another broker came to lead`)
    return await traffic.settle()
  } finally {
    await admin.disconnect()
    await kafka.stop()
  }
}
