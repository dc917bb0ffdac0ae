import type { Principal } from '@micromart/auth'
import { addSpanAttributes, type Logger, withSpan } from '@micromart/telemetry'
import { type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import type { Client, GraphQLParams } from './client.ts'
import type { RouterConfig } from './config/schema.ts'
import { RequestError } from './errors.ts'
import { type Answer, execute, subscribe } from './execution/execute.ts'
import type { PlannedOperation } from './planning/plan.ts'
import type { Authenticate } from './stages/authentication.ts'
import { deniedTo } from './stages/authorization.ts'
import type { PreparedOperation } from './stages/operation-cache.ts'
import type { Charge } from './stages/rate-limit.ts'
import { coerceVariables } from './stages/variables.ts'
import type { Subgraphs } from './subgraphs/open-subgraphs.ts'
import type { SubgraphError } from './subgraphs/transport.ts'
import type { Supergraph } from './supergraph/supergraph.ts'

/** What the stages are made of; one for each loaded supergraph, since most of it hangs on the schema. */
export interface Engine {
  readonly supergraph: Supergraph
  readonly config: Pick<RouterConfig, 'cost'>
  readonly introspection: boolean
  readonly findOperation: (params: GraphQLParams) => string
  readonly authenticate: Authenticate
  readonly prepare: (text: string, operationName: string | null) => PreparedOperation
  readonly charge: Charge
  readonly subgraphs: Subgraphs
  readonly log: Logger
  /** Gives an id to an error that is not shown to the client. */
  readonly newErrorId: () => string
}

/** An operation that may run: every stage before execution has let it through. */
export interface Admitted {
  readonly kind: OperationTypeNode
  readonly name: string | null
  readonly principal: Principal | null
  /** In points. */
  readonly cost: number
  readonly prepared: PreparedOperation
  readonly planned: PlannedOperation
  readonly variables: Readonly<Record<string, unknown>>
  readonly denied: ReturnType<typeof deniedTo>['denied']
  readonly client: Client
}

/**
 * The way of every operation from its text to its plan, over HTTP and websocket alike. Each stage either hands on or
 * throws a RequestError; no subgraph has been called before the end.
 *
 * @param refuse called as soon as the kind of operation is known; throws if the transport does not serve that kind
 */
export async function admit(
  engine: Engine,
  params: GraphQLParams,
  client: Client,
  refuse: (kind: OperationTypeNode) => void = () => {},
): Promise<Admitted> {
  const text = engine.findOperation(params)
  const principal = await engine.authenticate(client.authorization)
  const prepared = engine.prepare(text, params.operationName)
  const { operation: kind, name } = prepared.operation
  refuse(kind)
  const variables = coerceVariables(engine.supergraph.apiSchema, prepared.operation, params.variables, engine)
  const cost = prepared.cost(variables)
  if (cost > engine.config.cost.max) throw tooCostly(cost, engine.config.cost.max)
  await engine.charge(cost, principal, client.address)
  const { denied, key } = deniedTo(principal, prepared.guarded)
  const planned = prepared.plan(denied, key)
  addSpanAttributes({ 'graphql.operation.type': kind, ...(name ? { 'graphql.operation.name': name.value } : {}) })
  return { kind, name: name?.value ?? null, principal, cost, prepared, planned, variables, denied, client }
}

const tooCostly = (cost: number, limit: number) =>
  new RequestError('COST_LIMIT_EXCEEDED', `The operation could cost ${cost} points; the limit is ${limit}.`, {
    extensions: { cost, limit },
  })

/** Runs an admitted query or mutation. */
export function answer(engine: Engine, admitted: Admitted, signal?: AbortSignal): Promise<Answer> {
  return withSpan('graphql.execute', {}, () => execute(executionArgs(engine, admitted, signal)))
}

/** Starts an admitted subscription; aborting the signal ends it, also while it waits for an event. */
export function events(
  engine: Engine,
  admitted: Admitted,
  signal: AbortSignal,
): Promise<AsyncGenerator<Answer, void, void> | { errors: GraphQLFormattedError[] }> {
  return subscribe(executionArgs(engine, admitted, signal))
}

function executionArgs(engine: Engine, admitted: Admitted, signal: AbortSignal | undefined) {
  const { planned, variables, denied, client } = admitted
  return {
    planned,
    variables,
    transport: engine.subgraphs.for(client),
    denied,
    report: (subgraph: string, error: SubgraphError | Error) => {
      const id = engine.newErrorId()
      const code = 'code' in error ? error.code : 'extensions' in error ? error.extensions?.code : undefined
      engine.log.warn(
        { error_id: id, request_id: client.requestId, subgraph, code, reason: error.message },
        'subgraph error',
      )
      return id
    },
    // What a mutation has begun is finished, whether or not somebody still listens.
    ...(signal && admitted.kind !== OperationTypeNode.MUTATION ? { signal } : {}),
  }
}
