import type { KafkaCluster } from '../engines/kafka.ts'
import type { KafkaNode } from '../engines/kafka-node.ts'
import { CannotRunHere } from '../runner/part.ts'

/** One of the cluster's brokers; throws CannotRunHere where they are somebody else's, and not ours to end. */
export function brokerOf({ nodes }: KafkaCluster, nth: number): KafkaNode {
  const broker = nodes[nth]
  if (!broker) throw new CannotRunHere('a broker has to be killed here, and those of KAFKA_BROKERS are not ours')
  return broker
}
