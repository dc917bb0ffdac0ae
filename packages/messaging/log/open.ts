import type { KafkaSettings } from '../kafka/settings.ts'
import { postgresEventLog } from '../postgres/event-log.ts'
import { postgresLogOperator } from '../postgres/log-operator.ts'
import type { EventLog } from './event-log.ts'
import type { LogOperator } from './log-operator.ts'
import type { EventLogOptions } from './options.ts'

/**
 * The event log at a URL, by the adapter that its scheme names. Kafka's client is loaded only for a log that is there: a dozen
 * megabytes in every process. Rejects for a URL that is none.
 */
export async function openEventLog(options: EventLogOptions): Promise<EventLog> {
  if (schemeOf(options.url) === 'postgres') return postgresEventLog(options)
  const { kafkaEventLog } = await import('../kafka/event-log.ts')
  return kafkaEventLog(options)
}

/**
 * The operator's view of the log at `url`; nothing is connected before it is asked something. An embedded log wants its
 * owner's URL, since services may not look into its tables.
 */
export async function openLogOperator(url: string, kafka: KafkaSettings = {}): Promise<LogOperator> {
  if (schemeOf(url) === 'postgres') return postgresLogOperator(url)
  const { kafkaLogOperator } = await import('../kafka/log-operator.ts')
  return kafkaLogOperator(url, kafka)
}

/** Which engine carries the log at a URL. Throws for one that we do not speak to. */
function schemeOf(url: string): 'postgres' | 'kafka' {
  const scheme = /^([a-z]+):\/\//.exec(url)?.[1]
  if (scheme === 'kafka') return 'kafka'
  if (scheme === 'postgres' || scheme === 'postgresql') return 'postgres'
  throw new Error('the address of an event log begins with postgres:// or kafka://')
}
