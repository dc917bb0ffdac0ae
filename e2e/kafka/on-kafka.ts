import { randomBytes } from 'node:crypto'
import { deleteTopicsAndGroups } from '@micromart/messaging/kafka-cluster'
import { services } from '@micromart/subgraphs'
import { type KafkaCluster, startKafka } from '../engines/kafka.ts'
import type { PartContext } from '../runner/part.ts'
import { type Shop, startShop } from '../shop/shop.ts'

/** A story's shop, and the Kafka that carries its events. */
export interface KafkaContext extends PartContext {
  kafka: KafkaCluster
  /** Before the names of the shop's topics and groups. */
  prefix: string
  /** The same shop, which is not told of Kafka when it is started again. */
  untold: Shop
}

interface Setting {
  brokers?: 1 | 3
  /** Further options of `npm start`, which it is also started again with. */
  args?: string[]
}

/**
 * Tells a story on a shop of its own whose events are on Kafka, with topics of its own, since the brokers may be somebody's
 * who has other shops on them.
 */
export async function onKafka(
  { say, signal }: Omit<PartContext, 'shop'>,
  { brokers = 1, args = [] }: Setting,
  tell: (context: KafkaContext) => Promise<void>,
): Promise<void> {
  const kafka = await startKafka({ brokers, say })
  try {
    const prefix = `tale-${randomBytes(4).toString('hex')}.`
    const all = ['--kafka', kafka.brokers.join(), ...args]
    const shop = await startShop(all, { MICROMART_KAFKA_PREFIX: prefix })
    const again: Shop = { ...shop, restart: (more = []) => shop.restart([...all, ...more]) }
    try {
      await tell({ shop: again, untold: shop, say, signal, kafka, prefix })
    } finally {
      await shop.dispose()
    }
    if (kafka.nodes.length === 0) await deleteTopicsAndGroups(kafka.url, { prefix }, services)
  } finally {
    await kafka.stop()
  }
}
