import type { TokenVerifier } from '@micromart/auth'
import {
  type Message,
  type MessageOn,
  message,
  parseMessage,
  type SaidOn,
  type Topic,
  type TypeOn,
  writerOf,
} from '@micromart/events'
import { newId } from '@micromart/ids'
import type { GroupLetters } from '@micromart/messaging'
import { createPeerMetrics, openPeer } from '@micromart/peers'
import { createLogger, currentTraceContext, type Logger } from '@micromart/telemetry'
import { copyTestDatabase, createTestDatabase, rowsWith, type TestDatabase } from '@micromart/testing'
import fastify, { type InjectOptions } from 'fastify'
import { type ExecutionResult, parse, subscribe } from 'graphql'
import { CompiledQuery, sql } from 'kysely'
import { Registry } from 'prom-client'
import type { z } from 'zod'
import { assemble, prepareDatabase } from '../assemble.ts'
import { openDatabase } from '../database/database.ts'
import { openLive } from '../live/live.ts'
import { counting } from '../messaging/counts.ts'
import { readServiceSettings, retentionsOf, type ServiceSettings } from '../settings.ts'
import type { BaseDeps, DbOf, SubgraphDefinition } from '../subgraph.ts'
import { retentionWorker } from '../workers/retention.ts'
import { aRun } from './a-run.ts'
import { deliveryTo } from './delivery.ts'
import { guest, requestOf, type Somebody } from './people.ts'

/** What the router and siblings prove themselves with in tests. */
export const testCredentials = { router: ['a-router-credential'], service: ['a-service-credential'] } as const

export interface HarnessOptions {
  /** Settings of the subgraph's own, by the names of their environment variables, such as `MICROMART_CART_URL`. */
  environment?: Record<string, string>
  /** Where the clock begins; default: now. */
  now?: Date
  /** The clock stands still; else it goes on by itself. `passTime` turns it in either case. */
  still?: boolean
  /** Its dead letters; default: none. */
  letters?: GroupLetters
}

/** No log is read here unless a test brings one. */
const noLetters: GroupLetters = {
  list: async () => ({ letters: [], total: 0 }),
  redrive: async () => 0,
  discard: async () => 0,
}

/** Tests say who somebody is. */
export const noTokens: TokenVerifier = {
  known: () => undefined,
  stillTakes: () => false,
  verify: () => Promise.reject(new Error('tests say who somebody is, and show no token')),
}

/** What an operation answered, as it goes over the wire; its data is not typed here. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it has asked for
  data: any
  /** Not there when nothing went wrong. */
  errors?: { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[]
}

/**
 * A subgraph opened from its own definition on a real database of its own, asked in process: the wiring is the one that
 * `serve` runs, less its ports and the log. Close it.
 */
export async function openHarness<Tables, Shape extends z.ZodRawShape, Deps extends BaseDeps<Tables>, Loaders>(
  definition: SubgraphDefinition<Tables, Shape, Deps, Loaders>,
  { environment = {}, now, still = false, letters = noLetters }: HarnessOptions = {},
) {
  const { name, typeDefs, build } = definition
  const log = createLogger({ service: name, level: 'silent' })
  const database = await databaseFor(definition, log)
  const statements = new Set<string>()
  const db: DbOf<Tables> = openDatabase(database.url, log, {
    asked: (text) => statements.add(text),
    tell: (hints) => live.tell(hints),
  })
  const live = openLive(database.url, log)
  const settings = readServiceSettings(definition, { ...commonEnvironment(database.url), ...environment })
  const openedMs = Date.now()
  let aheadMs = now ? now.getTime() - openedMs : 0
  const clock = () => new Date((still ? openedMs : Date.now()) + aheadMs)
  let hears = true
  const registry = new Registry()
  const subgraph = build({
    settings: settings as ServiceSettings & z.infer<z.ZodObject<Shape>>,
    db,
    log,
    live,
    clock,
    newId,
    registry,
    credentials: testCredentials,
    verifier: noTokens,
    openPeer: (urls, options) => openPeer({ urls, ...options }),
    siblings: createPeerMetrics(registry, 'sibling', 'sibling'),
    hearing: () => ({ upTo: async () => (hears ? clock() : null) }),
  })
  await subgraph.start?.()
  const { schema, apollo, contextOf, consumers } = assemble({ name, typeDefs, letters }, subgraph, log)
  await apollo.start()
  const contextFor = (somebody: Somebody) => contextOf(requestOf(somebody, log))
  const deliver = await deliveryTo(name, db, consumers)
  const app = fastify()
  subgraph.routes?.(app)

  return {
    deps: subgraph.deps,
    db,
    schema,
    registry,
    /** The texts of what its database was asked. */
    statements,
    /** The topics that it listens to. */
    listensTo: [...new Set(consumers.flatMap(({ topics }) => topics))],
    contextFor,
    clock,
    /** Asks as the router or a sibling would. A request that fails as a whole has no data. */
    async ask(source: string, variables: Record<string, unknown> = {}, as: Somebody = guest()): Promise<Answer> {
      const request = { query: source, variables: overTheWire(variables) }
      const { body } = await apollo.executeOperation(request, { contextValue: contextFor(as) })
      if (body.kind !== 'single') throw new Error('answers in parts are not spoken here')
      return overTheWire(body.singleResult) as unknown as Answer
    },
    /** Subscribes; a subscription that is refused throws its first error. */
    async follow(source: string, variables: Record<string, unknown> = {}, as: Somebody = guest()) {
      const begun = await subscribe({
        schema,
        document: parse(source),
        variableValues: variables,
        contextValue: contextFor(as),
      })
      if (Symbol.asyncIterator in begun) return begun as AsyncGenerator<ExecutionResult>
      throw begun.errors?.[0] ?? new Error('neither a subscription nor an error')
    },
    /** Where its database has any of these texts, in whatever row of whatever table. */
    rowsWith: (...texts: string[]) =>
      rowsWith((text, values) => db.executeQuery(CompiledQuery.raw(text, values)), texts),
    /** Asks one of its routes beside /graphql. */
    request: (options: InjectOptions) => app.inject(options),
    /** A message arrives over the log, in the trace of now: every consumer of its topic hears it, as in the running service. */
    async hear<T extends Topic, K extends TypeOn<T>>(
      topic: T,
      type: K,
      data: SaidOn<T, K>,
      { id = newId('evt'), subject = 'sub_1', version }: { id?: string; subject?: string; version?: number } = {},
    ): Promise<void> {
      const said = { id, subject, source: writerOf(topic) ?? 'test', time: clock(), aggregateVersion: version, data }
      await deliver.alone(message(topic, type, { ...said, ...currentTraceContext() }))
    },
    /** Messages that are ready at the same time: they are heard together, or none is. */
    hearTogether: (messages: readonly Message[]): Promise<void> => deliver.together(messages),
    /** What waits in the outbox, oldest first; of one subject or of all. */
    async outbox(subject?: string): Promise<Message[]> {
      const { rows } = await sql<{ topic: Topic; value: string }>`
        SELECT topic, value FROM outbox
        WHERE ${subject ?? null}::text IS NULL OR key = ${subject ?? null} ORDER BY id`.execute(db)
      return rows.map(({ topic, value }) => parseMessage(topic, JSON.parse(value)))
    },
    /** Counts what waits there, as it is when the relay has carried it. */
    async count(): Promise<void> {
      const counted = counting(subgraph.counts ?? {}, log)
      for (const { topic, ...envelope } of await this.outbox()) counted(topic, JSON.stringify(envelope))
    },
    /** What waits there on one topic. */
    async outboxOn<T extends Topic>(topic: T, subject?: string): Promise<MessageOn<T>[]> {
      return (await this.outbox(subject)).filter((each): each is MessageOn<T> => each.topic === topic)
    },
    /** The event log is away, or is there again and read. */
    deafen(deaf: boolean): void {
      hears = !deaf
    },
    passTime(ms: number): void {
      aheadMs += ms
    },
    /** What a worker has put off, and why. */
    async putOff(worker: string): Promise<{ item: string; reason: string }[]> {
      const { rows } = await sql<{ item: string; reason: string }>`
        SELECT item, reason FROM put_off WHERE worker = ${worker} ORDER BY item`.execute(db)
      return rows
    },
    /** One run of a worker of the subgraph, by its name, or of the one that takes away what is old: `retention`. */
    async work(worker: string): Promise<void> {
      const retention = retentionWorker({ db, retentions: retentionsOf(definition, settings), clock })
      const found = [retention, ...(subgraph.workers ?? [])].find((each) => each.name === worker)
      if (!found) throw new Error(`${name} has no worker ${worker}`)
      await found.run(aRun())
    },
    async close(): Promise<void> {
      await app.close()
      await apollo.stop()
      await subgraph.stop?.()
      await live.close()
      await db.destroy()
      await database.drop()
    },
  }
}

/** One of each that was opened here, with its tables and nothing in them, to be copied. */
const prepared = new Map<object, Promise<TestDatabase>>()

type Prepared<Tables> = Pick<SubgraphDefinition<Tables, never, never, never>, 'migrations' | 'currencies'>

async function databaseFor<Tables>(definition: Prepared<Tables>, log: Logger): Promise<TestDatabase> {
  const original = prepared.get(definition) ?? prepareOriginal(definition, log)
  prepared.set(definition, original)
  return copyTestDatabase(await original)
}

async function prepareOriginal<Tables>(definition: Prepared<Tables>, log: Logger): Promise<TestDatabase> {
  const database = await createTestDatabase()
  const db: DbOf<Tables> = openDatabase(database.url, log)
  try {
    await prepareDatabase(db, definition, log)
  } finally {
    await db.destroy()
  }
  return database
}

export type Harness<Tables, Deps extends BaseDeps<Tables>> = Awaited<
  ReturnType<typeof openHarness<Tables, z.ZodRawShape, Deps, unknown>>
>

const overTheWire = <T>(value: T): T => JSON.parse(JSON.stringify(value))

/** The settings that every service has; a test's own go beside them. */
export const commonEnvironment = (databaseUrl: string): Record<string, string> => ({
  MICROMART_MODE: 'development',
  MICROMART_HOST: '127.0.0.1',
  MICROMART_PORT: '1',
  MICROMART_ADMIN_PORT: '2',
  MICROMART_DATABASE_URL: databaseUrl,
  MICROMART_EVENT_LOG_URL: databaseUrl,
  MICROMART_ROUTER_CREDENTIAL: testCredentials.router[0],
  MICROMART_SERVICE_CREDENTIAL: testCredentials.service[0],
  MICROMART_TOKEN_ISSUER: 'http://127.0.0.1:1',
  MICROMART_TOKEN_AUDIENCE: 'micromart',
  MICROMART_JWKS_URL: 'http://127.0.0.1:1/.well-known/jwks.json',
})
