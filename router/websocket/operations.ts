import { carriedTraceContext, type Logger, type TraceContext, withRemoteParent, withSpan } from '@micromart/telemetry'
import { type ExecutionArgs, type GraphQLError, type GraphQLFormattedError, GraphQLSchema } from 'graphql'
import type { SubscribePayload } from 'graphql-ws'
import type { Client, GraphQLParams } from '../client.ts'
import type { Engine } from '../engine.ts'
import { RequestError, tooManyAtOnce } from '../errors.ts'
import { revived } from '../exact-numbers/exact-number.ts'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'
import type { Hooks } from '../hooks/open-hooks.ts'
import { refuseDeep, toParams } from '../http/request/params.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { operationLog } from '../observability/operation-log.ts'
import { asRequestError } from '../observability/reported-errors.ts'
import { type Admitted, admit, paidByAddress } from '../request.ts'
import { Answering } from './answering.ts'
import { beginning, type Result } from './beginning.ts'
import { asGraphQLErrors } from './errors.ts'

interface OperationsSettings {
  engine: () => Engine
  /** Null where there is no module. */
  hooks: Hooks | null
  metrics: RouterMetrics
  log: Logger
  draining: () => boolean
  overloaded: () => boolean
}

/** What is said of an operation beside its payload. */
interface Said {
  trace: TraceContext
  /** How its answer comes in pieces. */
  pieces: IncrementalFormatName
  /** Of the message, in characters. */
  length: number
  /** Why it is refused, where its connection runs too many. */
  tooMany: RequestError | null
}

/** graphql-ws wants a schema, keeps it for as long as a subscription runs, and leaves it to us: the real one may be gone by then. */
const unused = new GraphQLSchema({})

/**
 * What happens to one operation that came over a websocket: the same stages as over HTTP. graphql-ws asks first what to
 * run and then to run it; here all is done by the first, since what cannot begin is to be refused.
 */
export function websocketOperations({ engine, hooks, metrics, log, draining, overloaded }: OperationsSettings) {
  const results = new WeakMap<ExecutionArgs, Result>()
  const note = operationLog({ metrics, log })
  const answering = new Answering()
  const begin = beginning(metrics, answering)

  async function run(
    payload: SubscribePayload,
    client: Client,
    { pieces, length, tooMany }: Pick<Said, 'pieces' | 'length' | 'tooMany'>,
  ): Promise<ExecutionArgs | GraphQLError[]> {
    const current = engine()
    const done = current.tenure.work()
    const started = performance.now()
    let admitted: Admitted | null = null
    const hooked = hooks?.begin('websocket', client) ?? null
    const tell = (errors: readonly GraphQLFormattedError[]) => {
      note({ client, method: 'websocket', admitted, errors, started })
      void hooked?.onResponse({ status: null, errors, headers: {}, started })
    }
    try {
      if (draining()) throw new RequestError('SHUTTING_DOWN', 'Connect again.')
      if (overloaded()) throw new RequestError('OVERLOADED', tooManyAtOnce)
      const params = await paidByAddress(current, client, length, () => {
        if (tooMany) throw tooMany
        return paramsOf(payload, length)
      })
      admitted = await admit(current, { ...params, query: params.query || null }, client, undefined, pieces, hooked)
      const result = await begin(current, admitted, tell)
      if ('refused' in result) return result.refused
      const { document, operation } = admitted.prepared
      const args = { schema: unused, document, operationName: operation.name?.value }
      results.set(args, result)
      return args
    } catch (error) {
      const refused = asRequestError(current, error, client)
      tell(refused.errors)
      return asGraphQLErrors(refused)
    } finally {
      done()
    }
  }

  return {
    /** For graphql-ws's `onSubscribe`. */
    async start(payload: SubscribePayload, client: Client, { trace, ...said }: Said) {
      answering.begin()
      const traced = { ...client, ...carriedTraceContext(trace) }
      try {
        return await withRemoteParent(trace, () =>
          withSpan('websocket operation', { kind: 'server' }, () => run(payload, traced, said)),
        )
      } finally {
        answering.end()
      }
    },
    /** For graphql-ws's `execute` and `subscribe`. */
    result(args: ExecutionArgs): Result {
      const result = results.get(args)
      if (!result) throw new Error('an operation runs that was not started')
      return result
    },
    /** Ends what was started, and will not be asked for its result. */
    abandon(started: ExecutionArgs | GraphQLError[]): void {
      const result = Array.isArray(started) ? undefined : results.get(started)
      if (result && 'return' in result) void result.return(undefined)
    },
    /** Resolves when no query or mutation is being answered. */
    finished: () => answering.finished(),
  }
}

function paramsOf(payload: SubscribePayload, length: number): GraphQLParams {
  refuseDeep(payload, 'The message')
  return toParams(revived(payload), length)
}
