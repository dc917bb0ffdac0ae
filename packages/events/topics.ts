interface TopicEdge {
  /** The one service that writes there; null where nobody does any more. */
  writer: string | null
  readers: readonly string[] | 'everybody'
}

/**
 * The log's topics, and who may what on each. `.events` say what has happened and `.replies` what came of a command: both are
 * written by the service that they are named for, and by nobody else, so that what stands there is from there. `.commands`
 * ask that service to do something. The router forgets by what it reads what it has kept, and is no group. The embedded log, and brokers by `npm run events -- rights`, let nobody do anything else.
 */
export const topicEdges = {
  'users.events': { writer: 'users', readers: 'everybody' },
  'products.events': { writer: 'products', readers: ['cart', 'inventory', 'notifications', 'search', 'router'] },
  'inventory.events': { writer: 'inventory', readers: ['notifications', 'search', 'router'] },
  'search.events': { writer: 'search', readers: ['router'] },
  'inventory.commands': { writer: 'orders', readers: ['inventory'] },
  'inventory.replies': { writer: 'inventory', readers: ['orders'] },
  'orders.events': { writer: 'orders', readers: ['cart', 'notifications', 'search'] },
  'payments.events': { writer: 'payments', readers: ['notifications'] },
  'payments.commands': { writer: 'orders', readers: ['payments'] },
  'payments.replies': { writer: 'payments', readers: ['orders'] },
  /** Of when two wrote to one topic: read to its end, and written no more. */
  'orders.replies': { writer: null, readers: ['orders'] },
} as const satisfies Record<string, TopicEdge>

export type Topic = keyof typeof topicEdges

export const topics = Object.keys(topicEdges) as Topic[]

const edgeOf = (topic: Topic): TopicEdge => topicEdges[topic]

export const writerOf = (topic: Topic): string | null => edgeOf(topic).writer

const mayRead = (service: string, topic: Topic): boolean => {
  const { readers } = edgeOf(topic)
  // The router has no account to end the sessions of.
  return readers === 'everybody' ? service !== 'router' : readers.includes(service)
}

/** What of the log is a service's own: the topics that it writes to, and those that it reads. */
export const topicsOf = (service: string): { writes: Topic[]; reads: Topic[] } => ({
  writes: topics.filter((topic) => writerOf(topic) === service),
  reads: topics.filter((topic) => mayRead(service, topic)),
})
