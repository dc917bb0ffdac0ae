import { type ISocketFactory, Kafka, logLevel, type SASLOptions } from 'kafkajs'
import { brokersOf } from '../log-address.ts'
import type { Logger } from '../logger.ts'
import { kafkaLog } from './kafka-log.ts'
import type { KafkaSettings } from './settings.ts'
import { openSocket, type Sockets } from './sockets.ts'

export interface KafkaAccess {
  /** `kafka://HOST:PORT,…` */
  url: string
  settings: KafkaSettings
  logger: Logger
  /** How brokers are reached, where that is not simply by TCP or TLS. */
  socketFactory?: ISocketFactory | undefined
}

/** @param sockets of whoever may have to cut what the client connects. */
export type MakeClient = (sockets?: Sockets) => Kafka

/**
 * Makes clients of a cluster. Each consumer needs one of its own: clients share what they believe to be committed, and a
 * consumer that is rebuilt must not believe its forerunner.
 */
export function kafkaClients({ url, settings, logger, socketFactory = openSocket }: KafkaAccess): MakeClient {
  const { tls, sasl } = settings
  const brokers = brokersOf(url)
  const logCreator = kafkaLog(logger)
  let made = 0
  return (sockets) => {
    // kafkajs asks the first of the list, and no other while that one hangs: whoever takes a client's place begins with the next.
    const first = made++ % brokers.length
    return new Kafka({
      clientId: 'micromart',
      brokers: [...brokers.slice(first), ...brokers.slice(0, first)],
      ...(tls && { ssl: definedOf(tls) }),
      ...(sasl && { sasl: sasl as SASLOptions }),
      socketFactory: sockets?.through(socketFactory) ?? socketFactory,
      connectionTimeout: 3_000,
      // A broker that hangs is one that is away: the outbox tries again, a subscription goes on elsewhere.
      requestTimeout: 10_000,
      retry: { initialRetryTime: 50, maxRetryTime: 1_000, retries: 4 },
      logLevel: logLevel.WARN,
      logCreator,
    })
  }
}

/** Node takes `undefined` for a certificate as it takes a wrong one. */
function definedOf({ ca, cert, key }: NonNullable<KafkaSettings['tls']>) {
  return { ...(ca !== undefined && { ca }), ...(cert !== undefined && { cert }), ...(key !== undefined && { key }) }
}
