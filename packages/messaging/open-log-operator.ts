import type { KafkaSettings } from './kafka/settings.ts'
import type { LogOperator } from './log/log-operator.ts'
import { schemeOf } from './log-address.ts'
import { postgresLogOperator } from './postgres/log-operator.ts'

/**
 * The operator's view of the log at `url`; nothing is connected before it is asked something. An embedded log wants its
 * owner's URL, since services may not look into its tables.
 */
export async function openLogOperator(url: string, kafka: KafkaSettings = {}): Promise<LogOperator> {
  if (schemeOf(url) === 'postgres') return postgresLogOperator(url)
  const { kafkaLogOperator } = await import('./kafka/log-operator.ts')
  return kafkaLogOperator(url, kafka)
}
