import { type Topic, topics } from '@micromart/events'

/** What a shop's topics and groups are called on its brokers, which it may share with others. */
export interface Names {
  /** A topic of the catalogue on the wire, and back; undefined for one that is none of ours. */
  topic(topic: string): string
  topicOf(wire: string): Topic | undefined
  group(group: string): string
  /** The topic in which a group's dead letters lie, and back. */
  deadLetters(group: string): string
  groupOf(wire: string): string | undefined
}

const ending = '.dead-letters'

export function namesWith(prefix = ''): Names {
  const ours = new Map(topics.map((topic) => [prefix + topic, topic]))
  return {
    topic: (topic) => prefix + topic,
    topicOf: (wire) => ours.get(wire),
    group: (group) => prefix + group,
    deadLetters: (group) => prefix + group + ending,
    groupOf(wire) {
      const group = wire.startsWith(prefix) && wire.endsWith(ending) ? wire.slice(prefix.length, -ending.length) : '.'
      // With a dot it is another shop's, whose prefix is longer than ours.
      return group.includes('.') ? undefined : group
    },
  }
}
