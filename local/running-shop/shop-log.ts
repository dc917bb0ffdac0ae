import { type LogOperator, openLogOperator } from '@micromart/messaging'
import { askKafka } from './kafka/ask.ts'
import { kafkaFrom } from './kafka/environment.ts'
import { OperatorError } from './operator-error.ts'
import type { RunningShop } from './running.ts'

/**
 * The operator's view of a running shop's event log. How Kafka is spoken to is read from MICROMART_KAFKA_*, as the shop
 * itself reads it.
 * @param restrict what becomes of the URL of an embedded log before it is opened.
 * @throws OperatorError when the shop has none, or its brokers do not answer us.
 */
export async function openShopLog(
  shop: RunningShop,
  restrict: (url: string) => string = (url) => url,
): Promise<LogOperator> {
  const { eventLog, eventLogPrefix: prefix, databases } = shop
  if (eventLog !== undefined) {
    const settings = { ...kafkaFrom(process.env), prefix }
    await askKafka(eventLog, settings)
    return openLogOperator(eventLog, settings)
  }
  if (databases.events === undefined) throw new OperatorError('This shop has no event log of its own.')
  return openLogOperator(restrict(databases.events))
}
