import { brokersOf } from '../log-address.ts'
import type { LogOperator } from '../log-operator.ts'
import type { KafkaSettings } from './settings.ts'

/** The operator's view of a log on Kafka. */
export function kafkaLogOperator(url: string, _settings: KafkaSettings): LogOperator {
  const brokers = brokersOf(url)
  throw new Error(`the operator's view of ${brokers.join()} is being built`)
}
