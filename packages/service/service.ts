import { createTokenVerifier, keysFrom } from '@micromart/auth'
import { newId } from '@micromart/ids'
import { endProcess, onStop } from '@micromart/lifecycle'
import { adminApp } from '@micromart/lifecycle/admin-app'
import { Hearing, type MessagingTables } from '@micromart/messaging'
import { openPeer } from '@micromart/peers'
import { startOrExit, telemetrySettings } from '@micromart/settings'
import { componentLog, createLogger, type Logger, processIdentity, startTelemetry } from '@micromart/telemetry'
import { openIdentityOf, serveMetrics } from '@micromart/tls'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { watchSessions } from './accounts/session-watch.ts'
import { assemble, prepareDatabase } from './assemble.ts'
import { clockOf } from './database/clock.ts'
import { openDatabase } from './database/database.ts'
import { askTime, DatabaseClock } from './database/database-clock.ts'
import { untilThere } from './database/until-there.ts'
import { watchDatabase } from './database/watch-database.ts'
import { armFailpoints } from './failpoint.ts'
import { openCredentials } from './http/credentials.ts'
import { httpApp } from './http/http.ts'
import { identify } from './http/request.ts'
import { serveWebSockets } from './http/websocket.ts'
import { openLive } from './live/live.ts'
import { lateMessaging } from './messaging/late-messaging.ts'
import { type Messaging, startMessaging } from './messaging/messaging.ts'
import { openMetrics } from './metrics.ts'
import { readServiceSettings, retentionsOf, type ServiceSettings } from './settings.ts'
import type { BaseDeps, DbOf, Frame, SubgraphDefinition } from './subgraph.ts'
import { countPutOff } from './workers/put-off.ts'
import { retentionWorker } from './workers/retention.ts'
import { unknownStatesWorker } from './workers/unknown-states.ts'
import { startWorker } from './workers/worker.ts'

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
  const { name, typeDefs, build } = definition
  const log = createLogger({ service: name, level: settings.logLevel })
  const metrics = openMetrics(name)
  const { registry } = metrics
  const telemetry = await startTelemetry({
    process: processIdentity(name),
    settings: telemetrySettings(process.env),
    registry,
    log,
  })
  armFailpoints(settings.failpoints)
  const credentials = openCredentials(settings, process.env, log)
  const identity = await openIdentityOf(process.env, log)
  metrics.measureCertificates(identity)
  const open: Frame<Tables>['openPeer'] = (urls, options) => openPeer({ urls, identity, ...options })
  const issuer = open(settings.jwksUrl)
  const verifier = createTokenVerifier(
    { issuer: settings.tokenIssuer, audience: settings.tokenAudience },
    { fetchKeys: keysFrom(issuer), log, now: () => clock().getTime() },
  )

  let state: 'starting' | 'serving' | 'draining' = 'starting'
  const watched = watchDatabase(settings.databaseUrl, log, () => db)
  const db: DbOf<Tables> = openDatabase(settings.databaseUrl, log, {
    heard: watched.heard,
    tell: (hints) => live.tell(hints),
    measure: (pool) => metrics.measurePool('database', pool),
  })
  const time = new DatabaseClock({ machine: clockOf(name, settings.failpoints), ask: askTime(db), log })
  const clock = time.now
  metrics.measureDatabase(db)
  metrics.measureTables(db)
  let messaging: Messaging | undefined
  const unready = async () => {
    if (state !== 'serving' || !messaging) return [state]
    const log = messaging.unready().then((reason) => reason && `event log: ${reason}`)
    return (await Promise.all([watched.unready(), log])).filter((reason) => reason !== null)
  }
  const admin = adminApp({ registry, log, unready })
  await admin.listen({ host: settings.host, port: settings.adminPort })
  const closeMetrics = await serveMetrics(settings, identity, registry)

  await untilThere(() => prepareAt(settings.databaseUrl, definition, log), log)
  metrics.measureWorkers(() => countPutOff(db))
  await untilThere(() => time.look(), log)
  const live = openLive(settings.databaseUrl, log)
  const late = lateMessaging()
  const subgraph = build({
    settings,
    db,
    log,
    live,
    credentials,
    verifier,
    openPeer: open,
    siblings: metrics.siblings,
    hearing: (topics, settledMs) => new Hearing({ log: late, group: name, topics, settledMs, clock }),
    clock,
    newId,
    registry,
  })
  await subgraph.start?.()

  const { schema, apollo, contextOf, consumers, sessions } = assemble(
    { name, typeDefs, letters: late.letters },
    subgraph,
    componentLog(log, 'graphql'),
    [metrics.operations],
  )
  const identified = async (carrier: Record<string, unknown>) =>
    contextOf(await identify(carrier, { credentials, verifier, log }))
  await apollo.start()
  const app = httpApp({
    log: componentLog(log, 'http'),
    measure: metrics.measureHttp,
    apollo,
    identity,
    contextOf: (request: FastifyRequest) => identified(request.headers),
  })
  subgraph.routes?.(app)
  const watch = watchSessions(db, live, sessions)
  const sockets = serveWebSockets({ server: app.server, schema, log, contextOf: identified, watch: watch.watch })
  await app.listen({ host: settings.host, port: settings.port })

  messaging = await startMessaging({
    name,
    settings,
    db,
    live,
    log: componentLog(log, 'messaging'),
    measure: metrics.messaging,
    workers: metrics.workers,
    counts: subgraph.counts ?? {},
    consumers,
  })
  late.begin(messaging)
  const workersLog = componentLog(log, 'workers')
  const retentions = retentionsOf(definition, settings)
  for (const { table } of retentions) metrics.removedRows(table, 0)
  const retention = retentionWorker({ db, retentions, clock, count: metrics.removedRows })
  const { states } = definition
  const unknown = unknownStatesWorker({ db, states, log: workersLog, count: metrics.unknownStates })
  const workers = [time.worker, retention, unknown, watch.look, ...(subgraph.workers ?? [])].map((worker) =>
    startWorker(worker, workersLog, metrics.workers),
  )
  state = 'serving'
  log.info({ port: settings.port, admin_port: settings.adminPort }, 'serving')

  return {
    stop(reason) {
      state = 'draining'
      void endProcess(
        [
          ['websockets', () => sockets.close()],
          ['requests', () => app.close()],
          ['workers', () => Promise.all(workers.map((worker) => worker.stop()))],
          ['messaging', () => messaging?.stop()],
          [name, () => subgraph.stop?.()],
          ['graphql', () => apollo.stop()],
          ['live updates', () => live.close()],
          ['issuer', () => issuer.close()],
          ['database', () => Promise.all([db.destroy(), watched.close()])],
          ['telemetry', () => telemetry.stop()],
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
