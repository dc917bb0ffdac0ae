import type { EventLog } from './event-log.ts'
import { brokersOf } from './log-address.ts'
import type { EventLogOptions } from './open-event-log.ts'

/** The event log on Kafka. */
export function kafkaEventLog({ url }: EventLogOptions): EventLog {
  const brokers = brokersOf(url)
  throw new Error(`the event log on ${brokers.join()} is being built`)
}
