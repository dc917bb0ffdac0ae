import { type Credentials, createTokenVerifier, keysFrom, type TokenVerifier } from '@micromart/auth'
import { type IdSource, newId } from '@micromart/ids'
import { endProcess, onStop } from '@micromart/lifecycle'
import { type Consumer, type MessagingTables, messagingMigrations } from '@micromart/messaging'
import { openPeer, type Peer } from '@micromart/peers'
import { startOrExit } from '@micromart/settings'
import { createLogger, type Logger, startTelemetry } from '@micromart/telemetry'
import { openIdentityOf } from '@micromart/tls'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Kysely, Migration } from 'kysely'
import type { Registry } from 'prom-client'
import type { z } from 'zod'
import { adminApp } from './admin.ts'
import type { RequestContext } from './context.ts'
import { openCredentials } from './credentials.ts'
import { migrate, openDatabase } from './database.ts'
import { watchDisk, writeProbe } from './disk.ts'
import { armFailpoints } from './failpoint.ts'
import { apolloServer, executableSchema, type ResolverMap } from './graphql.ts'
import { httpApp } from './http.ts'
import { type Live, openLive } from './live.ts'
import { type Messaging, startMessaging } from './messaging.ts'
import { measureHttp, openRegistry } from './metrics.ts'
import { identify } from './request.ts'
import { readServiceSettings, type ServiceSettings } from './settings.ts'
import { serveWebSockets } from './websocket.ts'
import { startWorker, type Worker } from './worker.ts'

/** What the frame hands to a subgraph when it is built. */
export interface Parts<Tables, Settings> {
  settings: ServiceSettings & Settings
  db: Kysely<Tables & MessagingTables>
  log: Logger
  live: Live
  credentials: Credentials
  verifier: TokenVerifier
  /** Another process, by its URL or its replicas' URLs; whoever opens it closes it. */
  openPeer(urls: readonly string[], options?: { connections?: number; answerTimeoutMs?: number }): Peer
  clock: () => Date
  newId: IdSource
  /** For metrics of its own; those of HTTP, messaging and the process are there already. */
  registry: Registry
}

/** What a subgraph is made of. */
export interface Subgraph<Tables, Context extends RequestContext> {
  resolvers: ResolverMap
  /** What its resolvers know beyond the request itself, such as loaders; called once a request. */
  context?(request: RequestContext): Omit<Context, keyof RequestContext>
  /** Message handlers; the group is the service's name. */
  consumers?: readonly Consumer<Tables & MessagingTables>[]
  workers?: readonly Worker[]
  /** Routes beside /graphql, such as a JWKS. They are open: whoever adds one guards it. */
  routes?(app: FastifyInstance): void
  /** Done before the first request is taken, such as making keys. */
  start?(): Promise<void>
  /** Anything that it holds open. */
  stop?(): Promise<void>
}

export interface SubgraphDefinition<Tables, Shape extends z.ZodRawShape, Context extends RequestContext> {
  name: string
  /** The text of its schema.graphql. */
  typeDefs: string
  migrations: Record<string, Migration>
  /** Settings beyond those that every service has. */
  settings?: z.ZodObject<Shape>
  build(parts: Parts<Tables, z.infer<z.ZodObject<Shape>>>): Subgraph<Tables, Context>
}

/**
 * Runs a subgraph as this process: migrations, GraphQL over HTTP and websocket, the admin port, consumers, the outbox's
 * relay and workers, until it is told to stop; then it drains in the reverse order and exits 0. Settings that are
 * missing or wrong end it at once with status 78 (EX_CONFIG) and a list of them.
 */
export async function serve<Tables, Shape extends z.ZodRawShape, Context extends RequestContext = RequestContext>(
  definition: SubgraphDefinition<Tables, Shape, Context>,
): Promise<void> {
  await startOrExit(definition.name, async () => {
    const settings = readServiceSettings(definition.settings, process.env)
    let running: { stop(reason: string): void } | undefined
    // From the first moment on: a database that hangs must not keep whoever waits for it from being stopped.
    onStop(settings.parent, (reason) => (running ? running.stop(reason) : process.exit(0)))
    running = await start(definition, settings)
  })
}

async function start<Tables, Shape extends z.ZodRawShape, Context extends RequestContext>(
  { name, typeDefs, migrations, build }: SubgraphDefinition<Tables, Shape, Context>,
  settings: ServiceSettings & z.infer<z.ZodObject<Shape>>,
): Promise<{ stop(reason: string): void }> {
  const log = createLogger({ service: name, level: settings.logLevel })
  const telemetry = await startTelemetry({ service: name, endpoint: process.env.OTEL_EXPORTER_OTLP_ENDPOINT })
  armFailpoints(settings.failpoints)
  const registry = openRegistry(name)
  const credentials = openCredentials(settings, process.env, log)
  const identity = await openIdentityOf(process.env, log)
  const open: Parts<Tables, unknown>['openPeer'] = (urls, options) => openPeer({ urls, identity, ...options })
  const issuer = open(settings.jwksUrl)
  const verifier = createTokenVerifier(
    { issuer: settings.tokenIssuer, audience: settings.tokenAudience },
    { fetchKeys: keysFrom(issuer) },
  )

  let state: 'starting' | 'serving' | 'draining' = 'starting'
  const disk = watchDisk(log, () => writeProbe(db))
  const db = openDatabase<Tables & MessagingTables>(settings.databaseUrl, log, disk.heard)
  let messaging: Messaging | undefined
  const unready = async () => {
    if (state !== 'serving' || !messaging) return [state]
    const database = db
      .selectNoFrom((eb) => eb.lit(1).as('alive'))
      .execute()
      .then(() => disk.isFull())
      .then(
        (full) => (full ? 'the disk of the database is full' : null),
        () => 'database',
      )
    const log = messaging.unready().then((reason) => reason && `event log: ${reason}`)
    return (await Promise.all([database, log])).filter((reason) => reason !== null)
  }
  const admin = adminApp({ registry, unready })
  await admin.listen({ host: settings.host, port: settings.adminPort })

  await migrate(db, { ...messagingMigrations, ...migrations }, log)
  const live = openLive(settings.databaseUrl, log)
  const parts = {
    settings,
    db,
    log,
    live,
    credentials,
    verifier,
    openPeer: open,
    clock: () => new Date(),
    newId,
    registry,
  }
  const subgraph = build(parts)
  await subgraph.start?.()

  const base = (carrier: Record<string, unknown>) => identify(carrier, { credentials, verifier, log })
  const full = (request: RequestContext) => ({ ...request, ...subgraph.context?.(request) }) as Context
  const contextOf = async (carrier: Record<string, unknown>) => full(await base(carrier))
  const schema = executableSchema(typeDefs, subgraph.resolvers)
  const apollo = apolloServer<Context>(schema, log)
  await apollo.start()
  const app = httpApp({
    name,
    log,
    apollo,
    identity,
    contextOf: (request: FastifyRequest) => contextOf(request.headers),
  })
  measureHttp(app, registry)
  subgraph.routes?.(app)
  const sockets = serveWebSockets({ server: app.server, schema, log, contextOf })
  await app.listen({ host: settings.host, port: settings.port })

  messaging = await startMessaging({ name, settings, db, log, registry, consumers: subgraph.consumers ?? [] })
  const workers = (subgraph.workers ?? []).map((worker) => startWorker(worker, log))
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
          ['database', () => db.destroy()],
          ['telemetry', () => telemetry.stop()],
          ['admin', () => admin.close()],
        ],
        { log, reason },
      )
    },
  }
}
