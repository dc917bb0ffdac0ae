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
import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import { shownErrors } from '../execution/client-faults.ts'
import { type Answer, type Denial, execute } from '../execution/execute.ts'
import { subscribe } from '../execution/subscribe.ts'
import { planOperation } from '../prepare/prepare.ts'
import { readResponse } from '../subgraphs/read-response.ts'
import type { SubgraphError, SubgraphRequest, SubgraphResponse, Transport } from '../subgraphs/transport.ts'
import { loadSupergraph, type Supergraph } from '../supergraph/supergraph.ts'

export type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'

// Apollo's packages load graphql as CommonJS; schemas that they build must be run by that same copy.
const subgraphSide: typeof import('graphql') = createRequire(import.meta.url)('graphql')

/** `buildSubgraphSchema`'s own. */
export type Resolvers = NonNullable<
  Exclude<Parameters<typeof buildSubgraphSchema>[0], DocumentNode | unknown[]>['resolvers']
>

export interface Subgraph {
  name: string
  typeDefs: string
  resolvers?: Resolvers
}

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires",
  "@provides", "@shareable", "@inaccessible", "@override", "@interfaceObject", "@authenticated"])\n`

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
  /** Replaces a subgraph's answers by what is said for JSON, given the right one on demand; undefined puts it back. */
  replace(subgraph: string, answer: Replacement | undefined): void
  ask(source: string, variables?: Record<string, unknown>, denials?: Record<string, Denial>): Promise<Answer>
  listen(source: string, variables?: Record<string, unknown>): ReturnType<typeof subscribe>
}

/** @param supergraph Made once for many tests, since that is the slow part. */
export function inProcess(subgraphs: readonly Subgraph[], supergraph = composed(subgraphs)): InProcess {
  const schemas = new Map(
    subgraphs.map(({ name, typeDefs, resolvers }) => [
      name,
      buildSubgraphSchema([{ typeDefs: parse(linked(typeDefs)), resolvers }]),
    ]),
  )
  const requests: SubgraphRequest[] = []
  const reported: string[] = []
  const replaced = new Map<string, Replacement>()
  const transport: Transport = {
    async request(request) {
      requests.push(request)
      const right = () => answer(schemas.get(request.subgraph), request)
      const instead = replaced.get(request.subgraph)
      return instead ? (readResponse(await instead(request, right)) ?? {}) : right()
    },
    async *subscribe(request) {
      requests.push(request)
      yield* events(schemas.get(request.subgraph), request)
    },
  }
  const prepare = (source: string, given: Record<string, unknown>, denials: Record<string, Denial>) => {
    const document = parse(source)
    const faults = validate(supergraph.apiSchema, document, harmful)
    if (faults.length > 0) throw new Error(`Not a valid operation: ${faults.map(String).join('\n')}`)
    const denied = deniedNodes(document, denials)
    const planned = planOperation(supergraph, document, new Set(denied.keys()))
    const report = (subgraph: string, error: SubgraphError | Error): string =>
      `${reported.push(`${subgraph}: ${error.message}`)}`
    return {
      planned,
      variables: coerce(supergraph.apiSchema, document, given),
      transport,
      denied,
      shows: shownErrors({}),
      report,
    }
  }
  return {
    supergraph,
    requests,
    reported,
    replace: (subgraph, with_) => (with_ ? void replaced.set(subgraph, with_) : void replaced.delete(subgraph)),
    ask: async (source, variables = {}, denials = {}) => plain(await execute(prepare(source, variables, denials))),
    listen: (source, variables = {}) => subscribe(prepare(source, variables, {})),
  }
}

/** What is never used does no harm to planning, and a query made at random has much of it. */
export const harmful = specifiedRules.filter(
  ({ name }) => name !== 'NoUnusedVariablesRule' && name !== 'NoUnusedFragmentsRule',
)

/** As a client reads it. */
const plain = (answer: Answer): Answer => JSON.parse(JSON.stringify(answer))

async function answer(schema: GraphQLSchema | undefined, request: SubgraphRequest): Promise<SubgraphResponse> {
  if (!schema) throw new Error(`No subgraph ${request.subgraph}`)
  const document = parse(request.query)
  const faults = subgraphSide.validate(schema, document)
  if (faults.length > 0) throw new Error(`${request.subgraph} refuses ${request.query}: ${faults.join('\n')}`)
  // A copy, as over the wire: execution grows what it is given.
  const variableValues = readJson(writeJson(request.variables), true) as Record<string, unknown>
  const result = await subgraphSide.execute({ schema, document, variableValues })
  return readJson(writeJson(result), request.numbers) as SubgraphResponse
}

async function* events(schema: GraphQLSchema | undefined, request: SubgraphRequest): AsyncGenerator<SubgraphResponse> {
  if (!schema) throw new Error(`No subgraph ${request.subgraph}`)
  const stream = await subgraphSide.subscribe({
    schema,
    document: parse(request.query),
    variableValues: request.variables,
  })
  if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream))
  for await (const event of stream as AsyncGenerator<ExecutionResult>) yield JSON.parse(JSON.stringify(event))
}

function coerce(
  schema: GraphQLSchema,
  document: DocumentNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const [operation] = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
  const { coerced, errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], given)
  if (!coerced) throw new Error(`Bad variables: ${errors?.join('\n')}`)
  return coerced
}

/** The field nodes that are called by one of these names. */
function deniedNodes(document: DocumentNode, denials: Record<string, Denial>): Map<FieldNode, Denial> {
  const denied = new Map<FieldNode, Denial>()
  JSON.stringify(document, (_, node) => {
    const denial = node?.kind === Kind.FIELD ? denials[node.name.value] : undefined
    if (denial) denied.set(node, denial)
    return node
  })
  return denied
}
