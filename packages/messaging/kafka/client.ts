import { type ISocketFactory, Kafka, type logCreator, logLevel, type SASLOptions } from 'kafkajs'
import type { Logger } from '../observability.ts'
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
  const logCreator = kafkajsLog(logger)
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

/** The brokers of `kafka://HOST:PORT,HOST:PORT`, each as HOST:PORT. Throws when one of them is no such thing. */
export function brokersOf(url: string): string[] {
  const brokers = url
    .replace(/^kafka:\/\//, '')
    .replace(/\/$/, '')
    .split(',')
  for (const broker of brokers) {
    if (!/^([\w.-]+|\[[\da-f:.]+\]):\d{1,5}$/i.test(broker)) {
      throw new Error(`${JSON.stringify(broker)} is no broker: an event log on Kafka is kafka://HOST:PORT,HOST:PORT`)
    }
  }
  return brokers
}

/** The same words are passed on once in so many ms: while brokers are away, they are said many times a second. */
const repeatMs = 60_000

/**
 * What kafkajs says, in our log. It calls an ERROR what it gets over by itself, rebalances above all; nothing that it says is
 * the last word, since whoever called it is told too. So nothing of it is more than a warning.
 */
function kafkajsLog(logger: Logger): logCreator {
  const said = new Map<string, number>()
  return () =>
    ({ level, namespace, log }) => {
      const { message, error, groupId, broker } = log
      const words = `${namespace}: ${message}`
      const now = performance.now()
      for (const [known, at] of said) if (now - at > repeatMs) said.delete(known)
      if (said.has(words)) return
      said.set(words, now)
      const fields = { kafkajs: words, broker, group: groupId, reason: error === undefined ? undefined : String(error) }
      if (level === logLevel.ERROR && !expected.test(`${message} ${error}`))
        logger.warn(fields, 'kafkajs is in trouble')
      else logger.info(fields, 'kafkajs says')
    }
}

/** Rebalances and lost connections, which our own loops tell of in one line each. */
const expected =
  /rebalanc|rejoin|re-join|not aware of this member|coordinator|generation|Connection|Response Heartbeat|Response JoinGroup|Response SyncGroup|Response Metadata|Limiting retries|Restarting|Crash/i
