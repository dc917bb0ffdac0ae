import type { Topic } from '@micromart/events'

/** One partition of a topic, whatever that is called where it lies. */
export interface Partition {
  topic: string
  partition: number
}

/** A partition of the catalogue's topics, and the offset from which it is to be read on. */
export interface Position extends Partition {
  topic: Topic
  next: bigint
}

/** Such as `orders.events/3`. */
export function partitionName({ topic, partition }: Partition): string {
  return `${topic}/${partition}`
}

/**
 * Which of `count` partitions a key belongs to: FNV-1a over the key's UTF-8 bytes, so that every process and every
 * version of the database agrees. Changing it, or the count of a topic that has records, breaks the order of keys.
 * Source: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv (32 bit)
 */
export function partitionOf(key: string, count: number): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(key, 'utf8')) hash = Math.imul(hash ^ byte, 0x01000193)
  return (hash >>> 0) % count
}
