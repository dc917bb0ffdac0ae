import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Principal } from '@micromart/auth'
import { openPeer, type Peer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import { isScalarType, isSpecifiedScalarType } from 'graphql'
import { ZodError } from 'zod'
import { type Cache, cachedSubgraphs } from './cache/cached-subgraphs.ts'
import { unknownNames } from './cache/unknown-names.ts'
import type { WholeAnswers } from './cache/whole/whole-answers.ts'
import type { GraphQLParams } from './client.ts'
import { ConfigError } from './config/config-error.ts'
import type { RouterConfig } from './config/schema.ts'
import { whyUnreadable } from './config/why-unreadable.ts'
import type { Epoch } from './dedupe/epoch.ts'
import { Inbound } from './dedupe/inbound.ts'
import { type Shows, shownErrors } from './execution/client-faults.ts'
import type { SentBody } from './http/reply/sent-body.ts'
import type { WholeBody } from './http/reply/whole-body.ts'
import type { RouterMetrics } from './observability/metrics.ts'
import { threadedPlanning } from './planning/worker/threaded-planning.ts'
import { type Operations, operationCache } from './prepare/kept/operation-cache.ts'
import { planningHere, preparation } from './prepare/prepare.ts'
import type { SharedWindows } from './rates/shared-windows.ts'
import { type Authentication, authenticator } from './stages/authentication.ts'
import { type OperationManifest, operationFinder, parseManifest } from './stages/persisted-operation.ts'
import { type Charge, type Correct, type Left, rateLimit } from './stages/rate-limit.ts'
import type { ConfiguredHeaders } from './subgraphs/configured-headers.ts'
import { openSubgraphs, type Subgraphs } from './subgraphs/open-subgraphs.ts'
import { loadSupergraph, type Supergraph } from './supergraph/supergraph.ts'
import { Tenure } from './tenure.ts'
import { askExchange } from './token-exchange/ask-exchange.ts'
import { tokenExchange } from './token-exchange/token-exchange.ts'

/** What the stages are made of; one for each loaded supergraph, since most of it hangs on the schema. */
export interface Engine {
  readonly supergraph: Supergraph
  readonly config: Pick<RouterConfig, 'auth' | 'cost' | 'limits' | 'override' | 'rateLimit'>
  readonly introspection: boolean
  readonly findOperation: (params: GraphQLParams, principal: Principal | null) => string
  readonly authenticate: Authentication['authenticate']
  readonly stillTakes: Authentication['stillTakes']
  readonly operations: Operations
  readonly inbound: Inbound<WholeBody>
  /** Null where no answer is kept whole. */
  readonly whole: WholeAnswers<SentBody> | null
  readonly charge: Charge
  readonly correct: Correct
  readonly left: Left | null
  readonly subgraphs: Subgraphs
  readonly tenure: Tenure<Engine>
  readonly shows: Shows
  readonly log: Logger
  /** Gives an id to an error that is not shown to the client. */
  readonly newErrorId: () => string
  /** Ends its connections, and its planning once nothing waits for it. */
  readonly close: () => Promise<void>
}

interface EngineSettings {
  config: RouterConfig
  introspection: boolean
  headers: Pick<ConfiguredHeaders, 'of'>
  headersSet: Pick<ConfiguredHeaders, 'of'>
  /** What the token exchange knows the router by. */
  exchangeHeaders: () => Readonly<Record<string, string>>
  /** Null where rate limits are this process's own. */
  sharedWindows: SharedWindows | null
  /** Null where nothing is kept. */
  cache: Cache | null
  /** Null where no answer is kept whole. */
  whole: WholeAnswers<SentBody> | null
  /** One for all engines. */
  epoch: Epoch
  metrics: RouterMetrics
  log: Logger
  /** Plan in this thread, which then may be held up and ended by planning. */
  plansHere: boolean
  /** Shown to subgraphs and issuers. */
  identity?: Identity | undefined
}

/**
 * Builds engines, one for each supergraph that is loaded over time. What does not hang on the schema is shared between
 * them, so that a reload forgets no rate and no registered operation.
 *
 * @returns throws SupergraphError or ConfigError
 */
export function engineFactory(settings: EngineSettings): (sdl: string) => Engine {
  const { config, introspection, headers, headersSet, cache, whole, epoch, metrics, log, plansHere, identity } =
    settings
  const findOperation = operationFinder({ ...config.persistedOperations, manifest: readManifest(config) })
  const peerOf = (urls: readonly string[]) => openPeer({ urls, identity })
  const { authenticate, stillTakes } = authenticator(config.auth.issuers, { peerOf, log }, exchangeOf(settings, peerOf))
  const { charge, correct, left } = rateLimit(config.rateLimit, settings.sharedWindows)
  return (sdl) => {
    const supergraph = loadSupergraph(sdl, config.scalars, config.defer)
    checkNames(config, supergraph)
    const planning = plansHere ? null : threadedPlanning({ sdl, config: config.planning, log })
    const open = openSubgraphs(supergraph.subgraphs, { config, headers, headersSet, epoch, metrics, log, identity })
    const subgraphs = cache ? cachedSubgraphs(open, supergraph, cache) : open
    const read = preparation({
      supergraph,
      plan: planning?.plan ?? planningHere(supergraph),
      config,
      introspection,
      onPlan: (cached) => metrics.plans.inc(cached ? 'hit' : 'miss'),
    })
    return {
      supergraph,
      config,
      introspection,
      findOperation,
      authenticate,
      stillTakes,
      charge,
      correct,
      left,
      operations: operationCache(read),
      inbound: new Inbound({
        epoch,
        shares: config.dedupe.inbound,
        headers: config.headers,
        shared: metrics.sharedOperations,
      }),
      // Giving back points takes looking into each answer.
      whole: config.rateLimit?.correction ? null : whole,
      subgraphs,
      tenure: new Tenure(),
      shows: shownErrors(config.subgraphs),
      log,
      newErrorId: () => randomUUID(),
      close: async () => void (await Promise.all([subgraphs.close(), planning?.close()])),
    }
  }
}

function exchangeOf({ config, exchangeHeaders, log }: EngineSettings, peerOf: (urls: readonly string[]) => Peer) {
  const { exchange } = config.auth
  if (!exchange) return null
  return {
    kinds: exchange,
    exchange: tokenExchange(askExchange(peerOf(exchange.url), exchangeHeaders, config.headers, log)),
  }
}

/** A misspelt name would leave a subgraph without its credential, or a scalar without its shape, and nobody the wiser. */
function checkNames(config: RouterConfig, supergraph: Supergraph): void {
  const { subgraphs, apiSchema } = supergraph
  const types = Object.values(apiSchema.getTypeMap())
  const scalars = types.filter((type) => isScalarType(type) && !isSpecifiedScalarType(type)).map(({ name }) => name)
  const { all: _, ...each } = config.subgraphs
  const unknown = (key: string, what: string, named: object, known: readonly string[]) =>
    Object.keys(named)
      .filter((name) => !known.includes(name))
      .map((name) => `${key}.${name}: the supergraph has no such ${what} (it has ${known.join(', ') || 'none'})`)
  const faults = [
    ...unknown('subgraphs', 'subgraph', each, [...subgraphs.keys()]),
    ...unknown('headers.subgraphs', 'subgraph', config.headers.subgraphs, [...subgraphs.keys()]),
    ...unknown('scalars', 'custom scalar', config.scalars, scalars),
    ...unknownNames(config.cache, supergraph),
  ]
  if (faults.length > 0) throw new ConfigError(faults)
}

function readManifest({ persistedOperations: { manifest } }: RouterConfig): OperationManifest {
  if (manifest === undefined) return new Map()
  try {
    return parseManifest(JSON.parse(readFileSync(manifest, 'utf8')))
  } catch (error) {
    const reason =
      error instanceof ZodError ? "neither what Apollo's tools write, nor texts by their ids" : whyUnreadable(error)
    throw new ConfigError([`persistedOperations.manifest: ${manifest} cannot be used: ${reason}`])
  }
}
