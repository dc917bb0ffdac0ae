import { type Logger, withRemoteParent, withSpan } from '@micromart/telemetry'
import { type ExecutionArgs, type ExecutionResult, type GraphQLError, GraphQLSchema, OperationTypeNode } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { Client, GraphQLParams } from '../client.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import { revived } from '../exact-numbers/exact-number.ts'
import { refuseDeep, toParams } from '../http/params.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { operationLog } from '../observability/operation-log.ts'
import { asRequestError } from '../observability/reported-errors.ts'
import { type Admitted, admit, answer, paidByAddress } from '../request.ts'
import { events } from '../subscriptions/events.ts'
import { asGraphQLErrors, asResult } from './errors.ts'
import { untilReturned } from './until-returned.ts'

interface OperationsSettings {
  engine: () => Engine
  metrics: RouterMetrics
  log: Logger
  draining: () => boolean
}

/** graphql-ws wants a schema, keeps it for as long as a subscription runs, and leaves it to us: the real one may be gone by then. */
const unused = new GraphQLSchema({})

type Result = ExecutionResult | AsyncGenerator<ExecutionResult, void, void>

/**
 * What happens to one operation that came over a websocket: the same stages as over HTTP. graphql-ws asks first what to
 * run and then to run it; here all is done by the first, since what cannot begin is to be refused.
 */
export function websocketOperations({ engine, metrics, log, draining }: OperationsSettings) {
  const results = new WeakMap<ExecutionArgs, Result>()
  const note = operationLog({ metrics, log })
  let answering = 0
  let idle: () => void = () => {}

  async function begin(current: Engine, admitted: Admitted): Promise<Result | { refused: GraphQLError[] }> {
    if (admitted.kind !== OperationTypeNode.SUBSCRIPTION) return asResult(await answer(current, admitted))
    const gone = new AbortController()
    const source = await events(current, admitted, gone.signal)
    if ('errors' in source) return { refused: asGraphQLErrors(source) }
    metrics.subscriptions.inc()
    return untilReturned(
      source,
      () => gone.abort(),
      () => metrics.subscriptions.dec(),
    )
  }

  async function run(payload: SubscribePayload, client: Client): Promise<ExecutionArgs | GraphQLError[]> {
    const current = engine()
    const done = current.tenure.work()
    const started = performance.now()
    let admitted: Admitted | null = null
    try {
      if (draining()) throw new RequestError('SHUTTING_DOWN', 'Connect again.')
      const params = await paidByAddress(current, client, () => paramsOf(payload))
      admitted = await admit(current, { ...params, query: params.query || null }, client)
      const result = await begin(current, admitted)
      const errors = 'refused' in result ? result.refused : 'errors' in result ? (result.errors ?? []) : []
      note({ client, method: 'websocket', admitted, errors: errors.map((error) => error.toJSON()), started })
      if ('refused' in result) return result.refused
      const { document, operation } = admitted.prepared
      const args = { schema: unused, document, operationName: operation.name?.value }
      results.set(args, result)
      return args
    } catch (error) {
      const refused = asRequestError(current, error, client)
      note({ client, method: 'websocket', admitted, errors: refused.errors, started })
      return asGraphQLErrors(refused)
    } finally {
      done()
    }
  }

  return {
    /** For graphql-ws's `onSubscribe`. */
    async start(payload: SubscribePayload, client: Client, traceparent: string | undefined) {
      answering++
      try {
        return await withRemoteParent(traceparent, () =>
          withSpan('websocket operation', { kind: 'server' }, () => run(payload, client)),
        )
      } finally {
        // graphql-ws hands the answer to the socket before the event loop turns.
        setImmediate(() => {
          answering--
          if (answering === 0) idle()
        })
      }
    },
    /** For graphql-ws's `execute` and `subscribe`. */
    result(args: ExecutionArgs): Result {
      const result = results.get(args)
      if (!result) throw new Error('an operation runs that was not started')
      return result
    },
    /** Resolves when no query or mutation is being answered. */
    finished: () =>
      new Promise<void>((resolve) => {
        if (answering === 0) resolve()
        else idle = resolve
      }),
  }
}

function paramsOf(payload: SubscribePayload): GraphQLParams {
  refuseDeep(payload, 'The message')
  return toParams(revived(payload))
}
