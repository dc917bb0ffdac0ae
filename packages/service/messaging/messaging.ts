import { topicsOf } from '@micromart/events'
import {
  type Consumer,
  consume,
  type EventLog,
  type GroupLetters,
  type MessagingObserver,
  type MessagingTables,
  openEventLog,
  outboxChannel,
  Relay,
} from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'
import type { Kysely } from 'kysely'
import { handlersAtOnce } from '../database/database.ts'
import type { LiveHints } from '../live/live.ts'
import type { ServiceSettings } from '../settings.ts'
import { startWorker, type WorkerMeasure } from '../workers/worker.ts'
import { type Counts, counting } from './counts.ts'
import { kafkaOf } from './kafka-settings.ts'
import { logCleaner } from './log-cleaner.ts'
import { untilUsable } from './log-readiness.ts'
import { holdToEdges } from './topic-edges.ts'
import { traceMessaging } from './trace-messaging.ts'

interface MessagingParts<Tables> {
  name: string
  settings: ServiceSettings
  db: Kysely<Tables & MessagingTables>
  live: LiveHints
  log: Logger
  /** Told of what goes through outbox and log. */
  measure: MessagingObserver
  /** Told of whoever takes care of the log. */
  workers: WorkerMeasure
  counts: Counts
  consumers: readonly Consumer<Tables & MessagingTables>[]
}

export interface Messaging {
  /** Why the log could not be used yet; null once it could, whatever happens then. */
  unready(): Promise<string | null>
  progress: EventLog['progress']
  /** Its own dead letters. */
  letters: GroupLetters
  stop(): Promise<void>
}

/** Everything between this service's tables and the event log: the outbox's relay, the consumers and the inbox's care. */
export async function startMessaging<Tables>(parts: MessagingParts<Tables>): Promise<Messaging> {
  const { name, settings, db, live, log, measure, consumers } = parts
  holdToEdges(name, consumers)
  const observer = { ...measure, published: counting(parts.counts, log) }
  const { writes, reads } = topicsOf(name)
  const eventLog = await openEventLog({
    url: settings.eventLogUrl,
    topics: [...writes, ...reads],
    kafka: kafkaOf(settings),
    logger: log,
    observer,
    concurrency: handlersAtOnce,
  })
  const system = settings.eventLogUrl.startsWith('kafka:') ? 'kafka' : 'micromart'
  const { consumed, together, published } = traceMessaging({ group: name, system, log })
  const relay = new Relay({
    url: settings.databaseUrl,
    log: eventLog,
    logger: log,
    observer,
    stirredBy: (stir) => live.hints(outboxChannel, stir),
    company: live.company,
    around: published,
  })
  const subscription =
    consumers.length > 0 ? await consume(eventLog, db, name, consumers, { around: consumed, together }) : undefined
  const cleaner = eventLog.forget && startWorker(logCleaner(eventLog.forget, log), log, parts.workers)
  return {
    unready: untilUsable(eventLog),
    progress: (group, topics) => eventLog.progress(group, topics),
    letters: eventLog.letters(name),
    async stop() {
      await subscription?.stop()
      await cleaner?.stop()
      await relay.stop()
      await eventLog.close()
    },
  }
}
