import { randomBytes } from 'node:crypto'

/** One of a cluster's brokers, which is a controller too. */
export interface Place {
  id: number
  port: number
  controllerPort: number
  dir: string
}

/** Of one of `places`, which together are a cluster. */
export function serverProperties(place: Place, places: readonly Place[]): Record<string, string | number | boolean> {
  const count = places.length
  const voters = places.map(({ id, controllerPort }) => `${id}@127.0.0.1:${controllerPort}`).join(',')
  return {
    'process.roles': 'broker,controller',
    'node.id': place.id,
    'controller.quorum.voters': voters,
    listeners: `PLAINTEXT://127.0.0.1:${place.port},CONTROLLER://127.0.0.1:${place.controllerPort}`,
    'advertised.listeners': `PLAINTEXT://127.0.0.1:${place.port}`,
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'log.dirs': place.dir,
    'default.replication.factor': count,
    'min.insync.replicas': count === 3 ? 2 : 1,
    'offsets.topic.replication.factor': count,
    'offsets.topic.num.partitions': 4,
    'transaction.state.log.replication.factor': count,
    'transaction.state.log.min.isr': count === 3 ? 2 : 1,
    'group.initial.rebalance.delay.ms': 0,
    // As on brokers of those who care: a topic that somebody mistypes must not come to be.
    'auto.create.topics.enable': false,
    // At its default a small heap ends the broker without a word.
    'log.cleaner.dedupe.buffer.size': 4_194_304,
  }
}

export function propertiesFile(properties: Record<string, string | number | boolean>): string {
  return Object.entries(properties)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('')
}

/** As Kafka writes a UUID, in 22 characters of base64; one that begins with a dash would be taken for an option. */
export function newClusterId(): string {
  return `m${randomBytes(16).toString('base64url').slice(1, 22)}`
}
