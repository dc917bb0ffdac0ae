import type { Topic } from '@micromart/events'
import { openEventLog } from '@micromart/messaging'
import type { KafkaContext } from './on-kafka.ts'

/** Puts records on the log as a service would that says whatever it likes. */
export async function sayOn(
  { kafka, prefix }: Pick<KafkaContext, 'kafka' | 'prefix'>,
  topic: Topic,
  records: { key: string; value: string }[],
): Promise<void> {
  const log = await openEventLog({ url: kafka.url, kafka: { prefix }, logger: { info() {}, warn() {}, error() {} } })
  try {
    await log.publish(records.map((record) => ({ topic, ...record })))
  } finally {
    await log.close()
  }
}
