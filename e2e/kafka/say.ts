import type { Topic } from '@micromart/events'
import { type KafkaSettings, openEventLog } from '@micromart/messaging'

interface Saying {
  kafka: { url: string }
  prefix: string
  /** How brokers are spoken to that do not take everybody. */
  settings?: KafkaSettings
}

/** Puts records on the log as a service would that says whatever it likes. */
export async function sayOn(
  { kafka, prefix, settings }: Saying,
  topic: Topic,
  records: { key: string; value: string }[],
): Promise<void> {
  const logger = { info() {}, warn() {}, error() {} }
  const log = await openEventLog({ url: kafka.url, topics: [topic], kafka: { ...settings, prefix }, logger })
  try {
    await log.publish(records.map((record) => ({ topic, ...record })))
  } finally {
    await log.close()
  }
}
