import type { KafkaSettings } from '@micromart/messaging'
import type { ClusterContents } from '@micromart/messaging/kafka-cluster'
import { OperatorError } from '../operator-error.ts'
import { adviceOn } from './advice.ts'

/**
 * Asks brokers who they are and what they hold of a shop.
 * @param url `kafka://HOST:PORT,…`
 * @throws OperatorError saying within seconds why they cannot be asked, and what to do.
 */
export async function askKafka(url: string, settings: KafkaSettings): Promise<ClusterContents> {
  // Loaded only where there is a Kafka to be asked.
  const { inspectCluster } = await import('@micromart/messaging/kafka-cluster')
  return inspectCluster(url, settings).catch((error: Error) => {
    throw new OperatorError(adviceOn(error.message))
  })
}
