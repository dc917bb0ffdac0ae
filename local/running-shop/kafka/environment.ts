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

/** A service's own of those that all are told: `{service}` in them stands for its name. */
export function kafkaVariablesOf(service: string, variables: Readonly<Record<string, string>>): Record<string, string> {
  const named = Object.entries(variables).map(([name, value]) => [name, value.replaceAll('{service}', service)])
  return Object.fromEntries(named)
}

/**
 * How Kafka is spoken to by operators and their commands.
 * @throws OperatorError naming every variable that is wrong.
 */
export function kafkaFrom(environment: NodeJS.ProcessEnv): KafkaSettings {
  try {
    return kafkaOf(
      readSettings(kafkaSettings, kafkaVariablesOf('operator', kafkaVariables(environment)), { halfGiven }),
    )
  } catch (error) {
    if (error instanceof InvalidSettings) throw new OperatorError(error.message)
    throw error
  }
}
