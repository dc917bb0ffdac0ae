import { createRequire } from 'node:module'
import { composeServices } from '@apollo/composition'
import { buildSubgraphSchema } from '@apollo/subgraph'
import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLSchema,
  getVariableValues,
  Kind,
  parse,
  specifiedRules,
  validate,
} from 'graphql'
import { Registry } from 'prom-client'
import { cachedSubgraphs } from '../cache/cached-subgraphs.ts'
import type { EntityKeys } from '../cache/entity-keys.ts'
import { createCacheMetrics } from '../cache/metrics.ts'
import { Store } from '../cache/store.ts'
import type { Client } from '../client.ts'
import { exactByType } from '../exact-numbers/exact-by-type.ts'
import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { shownErrors } from '../execution/client-faults.ts'
import { type Answer, type Denial, execute } from '../execution/execute.ts'
import { executeInPieces } from '../execution/incremental/execute-in-pieces.ts'
import { type IncrementalFormatName, incrementalFormats } from '../execution/incremental/formats.ts'
import { SplicedAnswer } from '../execution/splice/spliced-answer.ts'
import { subscribe } from '../execution/subscribe.ts'
import { operationOf } from '../planning/plan-walk.ts'
import { writtenOut } from '../planning/written-out.ts'
import { planOperation } from '../prepare/prepare.ts'
import type { Subgraphs } from '../subgraphs/open-subgraphs.ts'
import { readResponse } from '../subgraphs/read-response.ts'
import { requestBody } from '../subgraphs/request-body.ts'
import type { SubgraphError, SubgraphRequest, SubgraphResponse, Transport } from '../subgraphs/transport.ts'
import { loadSupergraph, type Supergraph } from '../supergraph/supergraph.ts'

export { requestBody } from '../subgraphs/request-body.ts'
export type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'

// Apollo's packages load graphql as CommonJS; schemas that they build must be run by that same copy.
const subgraphSide: typeof import('graphql') = createRequire(import.meta.url)('graphql')
/** For resolvers. */
export const { GraphQLScalarType } = subgraphSide

/** `buildSubgraphSchema`'s own. */
export type Resolvers = NonNullable<
  Exclude<Parameters<typeof buildSubgraphSchema>[0], DocumentNode | unknown[]>['resolvers']
>

export interface Subgraph {
  name: string
  typeDefs: string
  resolvers?: Resolvers
  /** Its answers as JSON, when it writes them another way than graphql-js. */
  write?(json: string): string
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@authenticated", "@tag", "@context", "@fromContext"])\n`

/** Composes subgraphs; their `@link` may be left out. */
export function composeSdl(subgraphs: readonly Subgraph[]): string {
  const { errors, supergraphSdl } = composeServices(
    subgraphs.map(({ name, typeDefs }) => ({ name, url: `http://${name}.example`, typeDefs: parse(linked(typeDefs)) })),
  )
  if (errors || !supergraphSdl) throw new Error((errors ?? []).map((error) => error.message).join('\n'))
  return supergraphSdl
}

export const composed = (subgraphs: readonly Subgraph[]): Supergraph => loadSupergraph(composeSdl(subgraphs))

const linked = (typeDefs: string): string => (typeDefs.includes('@link(') ? typeDefs : link + typeDefs)

type Replacement = (request: SubgraphRequest, right: () => Promise<SubgraphResponse>) => unknown

/** The whole router's inside over subgraphs in this process. */
export interface InProcess {
  supergraph: Supergraph
  /** Every request made of a subgraph so far. */
  requests: SubgraphRequest[]
  /** What the log was told. */
  reported: string[]
  /** Whether what subgraphs write is put together where that may be, from the first time on that something is asked. */
  splices: boolean
  /** How many answers were. */
  spliced: number
  /** Whether what subgraphs answer is kept, each part for good. */
  keeps: boolean
  /** Replaces a subgraph's answers by what is said for JSON, given the right one on demand; undefined puts it back. */
  replace(subgraph: string, answer: Replacement | undefined): void
  ask(
    source: string,
    variables?: Record<string, unknown>,
    denials?: Record<string, Denial>,
    labels?: readonly string[],
    signal?: AbortSignal,
  ): Promise<Answer>
  /** The same, of a client that takes an answer in pieces. */
  askInPieces(
    format: IncrementalFormatName,
    source: string,
    variables?: Record<string, unknown>,
    denials?: Record<string, Denial>,
    signal?: AbortSignal,
  ): AsyncGenerator<object>
  listen(source: string, variables?: Record<string, unknown>, labels?: readonly string[]): ReturnType<typeof subscribe>
}

/** @param supergraph Made once for many tests, since that is the slow part. */
export function inProcess(subgraphs: readonly Subgraph[], supergraph = composed(subgraphs)): InProcess {
  const running = new Map(
    subgraphs.map(({ name, typeDefs, resolvers, write = String }) => [
      name,
      { schema: buildSubgraphSchema([{ typeDefs: parse(linked(typeDefs)), resolvers }]), write },
    ]),
  )
  const instance = (name: string): Running => {
    const found = running.get(name)
    if (!found) throw new Error(`No subgraph ${name}`)
    return found
  }
  const requests: SubgraphRequest[] = []
  const reported: string[] = []
  const replaced = new Map<string, Replacement>()
  const said = async (request: SubgraphRequest, right: () => Promise<SubgraphResponse>): Promise<SubgraphResponse> => {
    const instead = replaced.get(request.subgraph)
    return instead ? (readResponse(await instead(request, right)) ?? {}) : right()
  }
  const transport: Transport = {
    get scans() {
      return router.splices
    },
    async request(request) {
      requests.push(request)
      const { scan, ...read } = request
      return said(request, () => answer(instance(request.subgraph), replaced.has(request.subgraph) ? read : request))
    },
    async *subscribe(request) {
      requests.push(request)
      for await (const event of events(instance(request.subgraph), request)) {
        yield await said(request, async () => event)
      }
    },
  }
  const kept = keeping(transport, supergraph)
  const plan = async (
    source: string,
    denials: Record<string, Denial>,
    labels: readonly string[],
    format: IncrementalFormatName | undefined,
  ) => {
    const parsed = parse(source)
    const faults = validate(supergraph.apiSchema, parsed, harmful)
    if (faults.length > 0) throw new Error(`Not a valid operation: ${faults.map(String).join('\n')}`)
    const document = format ? writtenOut(parsed, operationOf(parsed)) : parsed
    const denied = deniedNodes(document, denials)
    const planned = await planOperation(supergraph, document, { denied, labels: new Set(labels), format }, undefined, {
      projectsFrom: 1,
    })
    return { document, denied, planned }
  }
  /** The last operation is often asked again, while something is broken. */
  let last: { key: string; made: ReturnType<typeof plan> } | undefined
  const prepare = async (
    source: string,
    given: Record<string, unknown>,
    denials: Record<string, Denial> = {},
    labels: readonly string[] = [],
    format?: IncrementalFormatName,
  ) => {
    const key = JSON.stringify([source, denials, labels, format])
    if (last?.key !== key) last = { key, made: plan(source, denials, labels, format) }
    const { document, denied, planned } = await last.made
    const report = (subgraph: string, error: SubgraphError | Error): string =>
      `${reported.push(`${subgraph}: ${error.message}`)}`
    return {
      planned,
      variables: coerce(supergraph.apiSchema, document, given),
      transport: router.keeps ? kept : transport,
      denied,
      shows: shownErrors({}),
      report,
    }
  }
  const router: InProcess = {
    supergraph,
    requests,
    reported,
    splices: true,
    spliced: 0,
    keeps: false,
    replace: (subgraph, with_) => (with_ ? void replaced.set(subgraph, with_) : void replaced.delete(subgraph)),
    async ask(source, variables = {}, denials = {}, labels = [], signal) {
      const answer = await execute({ ...(await prepare(source, variables, denials, labels)), signal })
      if (answer instanceof SplicedAnswer) router.spliced++
      return plain(answer)
    },
    async *askInPieces(format, source, variables = {}, denials = {}, signal) {
      const args = { ...(await prepare(source, variables, denials, [], format)), signal }
      const answered = await executeInPieces(args, incrementalFormats[format])
      if ('next' in answered) for await (const piece of answered) yield plain(piece)
      else yield plain(answered)
    },
    listen: async (source, variables = {}, labels = []) => subscribe(await prepare(source, variables, {}, labels)),
  }
  return router
}

/** The way to subgraphs that all let everything be kept by everybody. */
function keeping(transport: Transport, supergraph: Supergraph): Transport {
  const store = new Store(10_000_000, () => 0)
  const way: Transport = {
    subscribe: transport.subscribe,
    request: async (request, signal) => ({
      ...(await transport.request(request, signal)),
      headers: { 'cache-control': 'public, max-age=60' },
    }),
  }
  const subgraphs: Subgraphs = { for: () => way, headersOf: () => ({}), close: async () => {} }
  const metrics = createCacheMetrics(new Registry(), store)
  const cache = {
    store,
    config: { types: {} },
    ignoredHeaders: new Set<string>(),
    metrics,
    served: new Set<EntityKeys>(),
  }
  return cachedSubgraphs(subgraphs, supergraph, cache).for({ authorization: null, scopes: [] } as unknown as Client)
}

/** What is never used does no harm to planning, and a query made at random has much of it. */
export const harmful = specifiedRules.filter(
  ({ name }) => name !== 'NoUnusedVariablesRule' && name !== 'NoUnusedFragmentsRule',
)

/** As a client reads it. */
const plain = <T extends object>(answer: T): T => JSON.parse(JSON.stringify(answer))

interface Running {
  schema: GraphQLSchema
  write(json: string): string
}

async function answer({ schema, write }: Running, request: SubgraphRequest): Promise<SubgraphResponse> {
  const sent = readJson(requestBody(request), true) as Pick<SubgraphRequest, 'query' | 'operationName' | 'variables'>
  if (sent.query !== request.query || sent.operationName !== request.operationName) {
    throw new Error(`${request.subgraph} is sent another request than ${request.query}`)
  }
  const document = parse(sent.query)
  const faults = subgraphSide.validate(schema, document)
  if (faults.length > 0) throw new Error(`${request.subgraph} refuses ${request.query}: ${faults.join('\n')}`)
  const result = await subgraphSide.execute({ schema, document, variableValues: sent.variables })
  const written = write(writeJson(result))
  if (request.scan?.(Buffer.from(written))) return { scanned: true }
  return readJson(written, request.numbers) as SubgraphResponse
}

async function* events({ schema, write }: Running, request: SubgraphRequest): AsyncGenerator<SubgraphResponse> {
  const stream = await subgraphSide.subscribe({
    schema,
    document: parse(request.query),
    variableValues: readJson(writeJson(request.variables), true) as Record<string, unknown>,
  })
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream))
  for await (const event of stream as AsyncGenerator<ExecutionResult>) {
    yield readJson(write(writeJson(event)), request.numbers) as SubgraphResponse
  }
}

function coerce(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const definitions = operation?.variableDefinitions ?? []
  const { coerced, errors } = getVariableValues(schema, definitions, exactByType(schema, definitions, given))
  if (!coerced) throw new Error(`Bad variables: ${errors?.join('\n')}`)
  return coerced
}

/** The field nodes that are called by one of these names. */
function deniedNodes(document: DocumentNode, denials: Record<string, Denial>): Map<FieldNode, Denial> {
  const denied = new Map<FieldNode, Denial>()
  JSON.stringify(document, (_, node) => {
    const named = node?.kind === Kind.FIELD && Object.hasOwn(denials, node.name.value)
    const denial = named ? denials[node.name.value] : undefined
    if (denial) denied.set(node, denial)
    return node
  })
  return denied
}
