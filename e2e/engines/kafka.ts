import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePorts } from '@micromart/free-port'
import { formatStorage, type KafkaNode, kafkaNode } from './kafka-node.ts'
import { kafkaPrograms } from './kafka-programs.ts'
import { newClusterId, propertiesFile, serverProperties } from './kafka-properties.ts'
import { type Guard, type SecuredListener, securedListener } from './kafka-security.ts'

export interface KafkaCluster {
  /** Each as HOST:PORT. */
  brokers: string[]
  /** As the event log takes it. */
  url: string
  /** The brokers' processes, in the order of `brokers`; none when the brokers are somebody else's. */
  nodes: KafkaNode[]
  /** Where a guard is at the door, and by whose certificate the broker is known there (PEM). */
  secured?: { url: string; ca: string }
  /** Ends it and forgets what it held; a cluster of somebody else's is left alone. */
  stop(): Promise<void>
}

interface KafkaOptions {
  /** Brokers, each a controller too: 1, or 3 that keep every record three times and need it twice. Default 1. */
  brokers?: 1 | 3
  /** The (one) broker also listens where it lets in only these, over TLS, and its rights are in force there. */
  guard?: Guard
  /** One line of progress. */
  say(line: string): void
}

/**
 * A real Kafka on ports of its own, which ends with this process however that ends; or, where KAFKA_BROKERS=HOST:PORT,… says so,
 * the one that is there.
 * @throws CannotRunHere when there is neither Java nor a broker.
 */
export async function startKafka({ brokers: count = 1, guard, say }: KafkaOptions): Promise<KafkaCluster> {
  const given = process.env.KAFKA_BROKERS
  if (given) {
    return { brokers: given.split(','), url: `kafka://${given}`, nodes: [], stop: async () => undefined }
  }
  const programs = await kafkaPrograms(say)
  const dir = await mkdtemp(join(tmpdir(), 'micromart-kafka-'))
  const ports = await freePorts(count * 2 + 1)
  const places = Array.from({ length: count }, (_, nth) => ({
    id: nth + 1,
    port: ports[nth * 2] as number,
    controllerPort: ports[nth * 2 + 1] as number,
    dir: join(dir, String(nth + 1)),
  }))
  const clusterId = newClusterId()
  const nodes: KafkaNode[] = []
  let secured: KafkaCluster['secured']
  try {
    for (const place of places) {
      const properties = serverProperties(place, places)
      let listener: SecuredListener | undefined
      if (guard) {
        const port = ports[count * 2] as number
        listener = securedListener(port, properties, guard)
        Object.assign(properties, listener.properties)
        secured = { url: `kafka://127.0.0.1:${port}`, ca: listener.ca }
      }
      const config = `${place.dir}.properties`
      await writeFile(config, propertiesFile(properties))
      await formatStorage(programs, clusterId, config, listener?.salted)
      nodes.push(kafkaNode({ programs, config, port: place.port }))
    }
    await Promise.all(nodes.map((node) => node.start()))
  } catch (error) {
    await Promise.all(nodes.map((node) => node.kill()))
    await rm(dir, { recursive: true, force: true })
    throw error
  }
  const brokers = places.map(({ port }) => `127.0.0.1:${port}`)
  return {
    brokers,
    url: `kafka://${brokers.join(',')}`,
    nodes,
    ...(secured && { secured }),
    async stop() {
      // Killed, not asked: what it holds goes with it.
      await Promise.all(nodes.map((node) => node.kill()))
      await rm(dir, { recursive: true, force: true })
    },
  }
}
