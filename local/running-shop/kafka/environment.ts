import type { KafkaSettings } from '@micromart/messaging'
import { halfGiven, kafkaOf, kafkaSettings } from '@micromart/service/kafka-settings'
import { InvalidSettings, readSettings } from '@micromart/settings'
import { OperatorError } from '../operator-error.ts'
import { fromCaller } from '../running.ts'

const prefix = 'MICROMART_KAFKA_'

/** Those variables that say how Kafka is spoken to; each may name a file by `_FILE`, which is found from where npm was called. */
export function kafkaVariables(environment: NodeJS.ProcessEnv): Record<string, string> {
  const entries = Object.entries(environment).filter(([name]) => name.startsWith(prefix))
  return Object.fromEntries(
    entries.flatMap(([name, value]) => {
      if (value === undefined) return []
      return [[name, value && name.endsWith('_FILE') ? fromCaller(value) : value]]
    }),
  )
}

/**
 * How Kafka is spoken to, as services read it.
 * @throws OperatorError naming every variable that is wrong.
 */
export function kafkaFrom(environment: NodeJS.ProcessEnv): KafkaSettings {
  try {
    return kafkaOf(readSettings(kafkaSettings, kafkaVariables(environment), { halfGiven }))
  } catch (error) {
    if (error instanceof InvalidSettings) throw new OperatorError(error.message)
    throw error
  }
}
