import type { Partition } from '../log/partition.ts'

/** A member of a consumer group, and the topics that it reads. */
export interface Member {
  member: string
  topics: readonly string[]
}

/**
 * The partitions that are `me`'s fair share. Every member works it out alone from the same two lists, in whatever order
 * it got them, and all come to the same: each partition has exactly one owner among those that read its topic.
 */
export function assignmentOf(me: string, members: readonly Member[], partitions: readonly Partition[]): Partition[] {
  const inOrder = [...partitions].sort((a, b) => compare(a.topic, b.topic) || a.partition - b.partition)
  const names = [...members].sort((a, b) => compare(a.member, b.member))
  return inOrder.filter(({ topic }, nth) => {
    const readers = names.filter(({ topics }) => topics.includes(topic))
    return readers[nth % readers.length]?.member === me
  })
}

/** By code unit: a locale's order could differ between two machines. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
