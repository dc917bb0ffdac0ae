import { topics, topicsOf } from '@micromart/events'
import { namesWith } from './names.ts'

/** What somebody may do with a topic or a group of that name. */
export interface KafkaRight {
  resource: 'topic' | 'group'
  name: string
  /** And with all whose names begin so. */
  prefixed?: true
  operations: readonly ('Create' | 'Describe' | 'Read' | 'Write')[]
}

/**
 * What a service needs on brokers, by the table of topic edges, and no more: to write its own topics, to read those that it listens
 * to, making either where it is missing, and to be its own group, whose dead letters are its own.
 */
export function serviceRights(service: string, prefix?: string): KafkaRight[] {
  const names = namesWith(prefix)
  const { writes, reads } = topicsOf(service)
  const letters = names.deadLetters(service)
  return [
    ...writes.map((topic) => onTopic(names.topic(topic), 'Create', 'Describe', 'Write')),
    ...reads.map((topic) => onTopic(names.topic(topic), 'Create', 'Describe', 'Read')),
    onTopic(letters, 'Create', 'Describe', 'Read', 'Write'),
    { resource: 'group', name: names.group(service), operations: ['Read'] },
    { resource: 'group', name: `${letters}.reader-`, prefixed: true, operations: ['Read'] },
  ]
}

/** What somebody needs who follows the topics that it reads, as no group of the shop's and only as far as they are there. */
export function followerRights(name: string, prefix?: string): KafkaRight[] {
  const names = namesWith(prefix)
  return [
    ...topicsOf(name).reads.map((topic) => onTopic(names.topic(topic), 'Describe', 'Read')),
    { resource: 'group', name: names.group('follower-'), prefixed: true, operations: ['Read'] },
  ]
}

/** What operators' commands need: to look into everything, and to say what is to become of those services' dead letters. */
export function operatorRights(services: readonly string[], prefix?: string): KafkaRight[] {
  const names = namesWith(prefix)
  return [
    ...topics.map((topic) => onTopic(names.topic(topic), 'Describe', 'Read')),
    ...services.flatMap((service): KafkaRight[] => [
      onTopic(names.deadLetters(service), 'Describe', 'Read', 'Write'),
      { resource: 'group', name: names.group(service), operations: ['Describe'] },
    ]),
    { resource: 'group', name: names.group('operator-'), prefixed: true, operations: ['Read'] },
  ]
}

const onTopic = (name: string, ...operations: KafkaRight['operations']): KafkaRight => ({
  resource: 'topic',
  name,
  operations,
})
