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
