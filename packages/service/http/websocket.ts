import type { Server } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import { type ExecutionArgs, type ExecutionResult, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { SessionWatch } from '../accounts/session-watch.ts'
import { presentableError } from '../graphql/graphql.ts'
import { endedEarly, untilEnded } from '../graphql/operation-end.ts'
import type { RequestContext } from './context.ts'
import { type Carrier, Refused } from './request.ts'

const largestFrame = 1024 * 1024

interface WebSocketParts {
  server: Server
  schema: GraphQLSchema
  log: Logger
  /** Throws Refused. */
  contextOf(carrier: Carrier): Promise<RequestContext>
  watch: SessionWatch['watch']
}

type Extra = {
  /** Who asks for all that is asked over it; none where each operation says it. */
  identity?: RequestContext
  /** Of the session that it was opened in. */
  unwatch?: () => void
}

export interface WebSockets {
  /** Closes every socket with 1001, so that clients come back to another instance. */
  close(): Promise<void>
}

/**
 * Subscriptions for the router: graphql-transport-ws on /graphql. Who asks is told by `connection_init`'s payload, and the socket closed
 * with 4401 once the caller's session has ended. Where the payload says `operationHeaders`, many share the socket: each operation is
 * identified by the headers in its own `extensions` alone, as a request over HTTP is, and ended by itself.
 */
export function serveWebSockets({ server, schema, log, contextOf, watch }: WebSocketParts): WebSockets {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: largestFrame })
  const errors = (found: readonly GraphQLError[]) => found.map((error) => presentableError(error, log))

  async function identityOf({ identity }: Extra, extensions: Record<string, unknown> | null | undefined) {
    return identity ?? contextOf(carrierIn(extensions?.headers))
  }

  const served = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: 10_000,
      async onConnect({ connectionParams, extra }) {
        try {
          const identity = await contextOf(connectionParams ?? {})
          if (connectionParams?.operationHeaders === true) return { operationHeaders: true }
          const { principal } = identity
          extra.identity = identity
          const close = () => extra.socket.close(CloseCode.Unauthorized, 'Unauthorized')
          if (principal) extra.unwatch = await watch(principal, close)
          // It may be gone by now.
          if (extra.socket.readyState !== extra.socket.OPEN) extra.unwatch?.()
          return true
        } catch (error) {
          if (!(error instanceof Refused)) throw error
          return false // graphql-ws closes with 4403 for false; a throw would be 4500.
        }
      },
      async onSubscribe({ extra }, _id, { query, operationName, variables, extensions }) {
        // Whatever it is must fail this one operation; thrown from here it would close the whole socket.
        try {
          const contextValue = await identityOf(extra, extensions)
          const document = parse(query)
          const faults = validate(schema, document)
          if (faults.length > 0) return faults
          const args: ExecutionArgs = { schema, document, operationName, variableValues: variables, contextValue }
          return args
        } catch (error) {
          if (error instanceof Refused) return [endedEarly(CloseCode.Forbidden)]
          return [asGraphQLError(error)]
        }
      },
      /** What a shared socket brings ends with its own caller's session. */
      async onOperation({ extra }, _id, _payload, { contextValue }, result) {
        const { principal } = contextValue as RequestContext
        if (extra.identity || !principal || !isAsyncIterable(result)) return undefined
        try {
          return await untilEnded(result, (end) => watch(principal, () => end(endedEarly(CloseCode.Unauthorized))))
        } catch (error) {
          await result.return?.(undefined)
          return { errors: [asGraphQLError(error)] }
        }
      },
      onClose: ({ extra }) => extra.unwatch?.(),
      onError: (_context, _id, _payload, found) => errors(found),
      onNext: (_context, _id, _payload, _args, result) =>
        result.errors ? { ...result, errors: errors(result.errors) } : undefined,
    },
    sockets,
  )
  return { close: async () => served.dispose() }
}

const carrierIn = (headers: unknown): Carrier =>
  typeof headers === 'object' && headers !== null ? (headers as Carrier) : {}

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('unexpected', { originalError: error instanceof Error ? error : new Error(String(error)) })

const isAsyncIterable = (result: unknown): result is AsyncIterableIterator<ExecutionResult> =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result
