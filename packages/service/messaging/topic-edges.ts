import { type Topic, topicsOf } from '@micromart/events'

/** Throws where a service listens to a topic that the table of edges does not have it read: no log would let it. */
export function holdToEdges(service: string, consumers: readonly { topics: readonly Topic[] }[]): void {
  const { reads } = topicsOf(service)
  const further = new Set(consumers.flatMap(({ topics }) => topics).filter((topic) => !reads.includes(topic)))
  if (further.size === 0) return
  throw new Error(
    `${service} listens to ${[...further].join(', ')} and is not among its readers: name it in packages/events/topics.ts`,
  )
}
