import type { Credentials, TokenVerifier } from '@micromart/auth'
import type { Topic } from '@micromart/events'
import type { IdSource } from '@micromart/ids'
import type { Consumer, Hearing, MessagingTables } from '@micromart/messaging'
import type { Peer, PeerMetrics, PeerSettings } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import type { FastifyInstance } from 'fastify'
import type { Kysely, Migration, Transaction } from 'kysely'
import type { Registry } from 'prom-client'
import type { z } from 'zod'
import type { ResolverMap } from './graphql/graphql.ts'
import type { Sessions } from './guards/guard-sessions.ts'
import type { RequestContext } from './http/context.ts'
import type { Live } from './live/live.ts'
import type { Counts } from './messaging/counts.ts'
import type { ServiceSettings } from './settings.ts'
import type { Retention } from './workers/retention.ts'
import type { StatesOf } from './workers/unknown-states.ts'
import type { Worker } from './workers/worker.ts'

/** A service's own database: its tables, and those that every service has. */
export type DbOf<Tables> = Kysely<Tables & MessagingTables>
export type TrxOf<Tables> = Transaction<Tables & MessagingTables>

/** What every use case works with. A subgraph's `Deps` add its peers and what else it needs. */
export interface BaseDeps<Tables> {
  db: DbOf<Tables>
  clock: () => Date
  newId: IdSource
  live: Live
  log: Logger
}

/** What the frame hands to a subgraph when it is built. */
export interface Frame<Tables, Shape extends z.ZodRawShape = Record<never, never>> extends BaseDeps<Tables> {
  settings: ServiceSettings & z.infer<z.ZodObject<Shape>>
  credentials: Credentials
  verifier: TokenVerifier
  /** Another process, by its URL or its replicas' URLs; whoever opens it closes it. */
  openPeer(urls: readonly string[], options?: Omit<PeerSettings, 'urls' | 'identity'>): Peer
  /** What is counted of siblings. */
  siblings: PeerMetrics
  /** Until when its consumers have heard what is said on topics that it reads: see `Hearing`. */
  hearing(topics: readonly Topic[], settledMs: number): Pick<Hearing, 'upTo'>
  /** For metrics of its own; those of HTTP, messaging and the process are there already. */
  registry: Registry
}

/** What every resolver knows: the request, what use cases work with, and the request's batched look-ups. */
export interface ContextOf<Deps, Loaders> extends RequestContext {
  deps: Deps
  loaders: Loaders
}

/** What a subgraph is made of. */
export interface Subgraph<Tables, Deps extends BaseDeps<Tables>, Loaders> {
  deps: Deps
  resolvers: ResolverMap
  /** Mutations and subscriptions that name no scopes and are for machines too: see `guardMachines`. */
  machinesMay?: readonly string[]
  /** For whoever knows better than by users' events which sessions go on. */
  sessions?: Sessions
  /** Called once a request. */
  loaders(request: RequestContext): Loaders
  /** Takes what it holds of somebody whose account is gone, but for what it must keep, which keeps the id alone. May be repeated. */
  forget(trx: TrxOf<Tables>, userId: string): Promise<void>
  /** Message handlers; the group is the service's name. */
  consumers?: readonly Consumer<Tables & MessagingTables>[]
  workers?: readonly Worker[]
  /** What is counted of what it says. */
  counts?: Counts
  /** Routes beside /graphql, such as a JWKS. They are open: whoever adds one guards it. */
  routes?(app: FastifyInstance): void
  /** Done before the first request is taken, such as making keys. */
  start?(): Promise<void>
  /** Anything that it holds open. */
  stop?(): Promise<void>
}

/** A subgraph as a whole: `serve` runs it as a process, `@micromart/service/testing` opens it for a test. */
export interface SubgraphDefinition<Tables, Shape extends z.ZodRawShape, Deps extends BaseDeps<Tables>, Loaders> {
  name: string
  /** The text of its schema.graphql. */
  typeDefs: string
  migrations: Record<string, Migration>
  /** Settings beyond those that every service has. */
  settings?: z.ZodObject<Shape>
  /** What of its tables goes by itself. */
  retention?: readonly Retention[]
  /** What the columns of its tables may say of which the types name all. */
  states: StatesOf<Tables>
  /** Those that amounts in minor units are stored in, of whoever stores such. */
  currencies?(db: DbOf<Tables>): Promise<string[]>
  build(frame: Frame<Tables, Shape>): Subgraph<Tables, Deps, Loaders>
}
