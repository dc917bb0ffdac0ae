import type { Message } from '@micromart/events'
import { type Consumer, consume, type MessagingTables, postgresEventLog, pruneInbox, Relay } from '@micromart/messaging'
import { type Logger, withRemoteParent, withSpan } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import type { Registry } from 'prom-client'
import { measureMessaging } from './metrics.ts'
import { startWorker } from './worker.ts'

interface MessagingParts<Tables> {
  name: string
  settings: { databaseUrl: string; eventLogUrl: string }
  db: Kysely<Tables & MessagingTables>
  log: Logger
  registry: Registry
  consumers: readonly Consumer<Tables & MessagingTables>[]
}

const pruneEveryMs = 60 * 60_000

/** Everything between this service's tables and the event log: the outbox's relay, the consumers and the inbox's care. */
export async function startMessaging<Tables>(parts: MessagingParts<Tables>): Promise<{ stop(): Promise<void> }> {
  const { name, settings, db, log, registry, consumers } = parts
  const observer = measureMessaging(registry)
  const eventLog = postgresEventLog({ url: settings.eventLogUrl, logger: log, observer })
  const relay = new Relay({ url: settings.databaseUrl, log: eventLog, logger: log, observer })
  const subscription =
    consumers.length > 0 ? await consume(eventLog, db, name, consumers, { around: traced }) : undefined
  const pruner = startWorker({ name: 'inbox-pruner', everyMs: pruneEveryMs, run: () => pruneInbox(db) }, log)
  return {
    async stop() {
      await subscription?.stop()
      await pruner.stop()
      await relay.stop()
      await eventLog.close()
    },
  }
}

/** Handles a message as part of the trace of whoever caused it. */
function traced(message: Message, run: () => Promise<void>): Promise<void> {
  const attributes = {
    'messaging.destination.name': message.topic,
    'messaging.message.id': message.id,
    'messaging.message.type': message.type,
  }
  return withRemoteParent(message.traceparent, () =>
    withSpan(`process ${message.type}`, { kind: 'consumer', attributes }, run),
  )
}
