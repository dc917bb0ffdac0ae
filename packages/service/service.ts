import { createTokenVerifier, keysFrom } from '@micromart/auth'
import { newId } from '@micromart/ids'
import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { Hearing, type MessagingTables } from '@micromart/messaging'
import { startOrExit } from '@micromart/settings'
import { componentLog, type Logger } from '@micromart/telemetry'
import { serveMetrics } from '@micromart/tls'
import type { z } from 'zod'
import { watchSessions } from './accounts/session-watch.ts'
import { assemble, prepareDatabase } from './assemble.ts'
import { openDatabase } from './database/database.ts'
import { openOwnDatabase } from './database/own-database.ts'
import { untilThere } from './database/until-there.ts'
import { openOwnPort } from './http/own-port.ts'
import { identify } from './http/request.ts'
import { openLive } from './live/live.ts'
import { lateMessaging } from './messaging/late-messaging.ts'
import { type Messaging, startMessaging } from './messaging/messaging.ts'
import { openProcessParts } from './process-parts.ts'
import { readServiceSettings, retentionsOf, type ServiceSettings } from './settings.ts'
import type { BaseDeps, Frame, SubgraphDefinition } from './subgraph.ts'
import { startOwnWorkers } from './workers/own-workers.ts'
import { countPutOff } from './workers/put-off.ts'

/**
 * Runs a subgraph as this process: migrations, GraphQL over HTTP and websocket, the admin port, consumers, the outbox's
 * relay and workers, until it is told to stop; then it drains in the reverse order and exits 0. Settings that are
 * missing or wrong end it at once with status 78 (EX_CONFIG) and a list of them.
 */
export async function serve<Tables, Shape extends z.ZodRawShape, Deps extends BaseDeps<Tables>, Loaders>(
  definition: SubgraphDefinition<Tables, Shape, Deps, Loaders>,
): Promise<void> {
  await startOrExit(definition.name, async () => {
    const settings = readServiceSettings(definition, process.env)
    let running: { stop(reason: string): void } | undefined
    // From the first moment on: a database that hangs must not keep whoever waits for it from being stopped.
    onStop(settings.parent, (reason) => (running ? running.stop(reason) : process.exit(0)))
    running = await start(definition, settings)
  })
}

async function start<Tables, Shape extends z.ZodRawShape, Deps extends BaseDeps<Tables>, Loaders>(
  definition: SubgraphDefinition<Tables, Shape, Deps, Loaders>,
  settings: ServiceSettings & z.infer<z.ZodObject<Shape>>,
): Promise<{ stop(reason: string): void }> {
  const { name, typeDefs, states, build } = definition
  const parts = await openProcessParts(name, settings)
  const { log, metrics, credentials, openPeer } = parts
  const { registry } = metrics
  const database = openOwnDatabase<Tables>({ name, settings, log, metrics, tell: (hints) => live.tell(hints) })
  const { db, time } = database
  const clock = time.now
  const issuer = openPeer(settings.jwksUrl)
  const verifier = createTokenVerifier(
    { issuer: settings.tokenIssuer, audience: settings.tokenAudience },
    { fetchKeys: keysFrom(issuer), log, now: () => clock().getTime() },
  )

  let state: 'starting' | 'serving' | 'draining' = 'starting'
  let messaging: Messaging | undefined
  const unready = async () => {
    if (state !== 'serving' || !messaging) return [state]
    const log = messaging.unready().then((reason) => reason && `event log: ${reason}`)
    return (await Promise.all([database.unready(), log])).filter((reason) => reason !== null)
  }
  const admin = adminApp({ registry, log, unready })
  await admin.listen({ host: settings.host, port: settings.adminPort })
  const closeMetrics = await serveMetrics(settings, parts.identity, registry)

  await untilThere(() => prepareAt(settings.databaseUrl, definition, log), log)
  metrics.measureWorkers(() => countPutOff(db))
  await untilThere(() => time.look(), log)
  const live = openLive(settings.databaseUrl, log)
  const late = lateMessaging()
  const hearing: Frame<Tables>['hearing'] = (topics, settledMs) =>
    new Hearing({ log: late, group: name, topics, settledMs, clock })
  const { siblings } = metrics
  const frame = { settings, db, log, live, credentials, verifier, openPeer, siblings, hearing, clock, newId, registry }
  const subgraph = build(frame)
  await subgraph.start?.()

  const known = { name, typeDefs, letters: late.letters }
  const assembled = assemble(known, subgraph, componentLog(log, 'graphql'), [metrics.operations])
  const watch = watchSessions(db, live, assembled.sessions)
  const port = await openOwnPort({
    ...{ settings, parts, assembled },
    identify: (carrier) => identify(carrier, { credentials, verifier, log }),
    routes: (app) => subgraph.routes?.(app),
    watch: watch.watch,
  })
  messaging = await startMessaging({
    ...{ name, settings, db, live },
    log: componentLog(log, 'messaging'),
    measure: metrics.messaging,
    workers: metrics.workers,
    counts: subgraph.counts ?? {},
    consumers: assembled.consumers,
  })
  late.begin(messaging)
  const workers = startOwnWorkers({
    ...{ db, clock, log, metrics, states },
    retentions: retentionsOf(definition, settings),
    others: [time.worker, watch.look, ...(subgraph.workers ?? [])],
  })
  state = 'serving'
  log.info({ port: settings.port, admin_port: settings.adminPort }, 'serving')

  return {
    stop(reason) {
      state = 'draining'
      void endProcess(
        [
          ['websockets', port.closeSockets],
          ['requests', port.closeRequests],
          ['workers', workers.stop],
          ['messaging', () => messaging?.stop()],
          [name, () => subgraph.stop?.()],
          ['graphql', () => assembled.apollo.stop()],
          ['live updates', () => live.close()],
          ['issuer', () => issuer.close()],
          ['database', database.close],
          ['telemetry', () => parts.telemetry.stop()],
          ['admin', () => Promise.all([admin.close(), closeMetrics()])],
        ],
        { log, reason },
      )
    },
  }
}

/** What it takes to change tables, and how long, is not for what serves requests. */
async function prepareAt<Tables>(
  url: string,
  definition: Pick<SubgraphDefinition<Tables, never, never, never>, 'migrations' | 'currencies'>,
  log: Logger,
): Promise<void> {
  const db = openDatabase<Tables & MessagingTables>(url, log, { unlimited: true })
  try {
    await prepareDatabase(db, definition, log)
  } finally {
    await db.destroy()
  }
}
