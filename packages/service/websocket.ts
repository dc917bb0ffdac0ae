import type { Server } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import { type ExecutionArgs, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql'
import { CloseCode } from 'graphql-ws'
import { useServer } from 'graphql-ws/use/ws'
import { WebSocketServer } from 'ws'
import type { RequestContext } from './context.ts'
import { presentableError } from './graphql.ts'
import { Refused } from './request.ts'
import type { SessionWatch } from './session-watch.ts'

const largestFrame = 1024 * 1024

interface WebSocketParts {
  server: Server
  schema: GraphQLSchema
  log: Logger
  /** Throws Refused. */
  contextOf(carrier: Record<string, unknown>): Promise<RequestContext>
  watch: SessionWatch['watch']
}

type Extra = {
  identity?: RequestContext
  /** Of the session that it was opened in. */
  unwatch?: () => void
}

export interface WebSockets {
  /** Closes every socket with 1001, so that clients come back to another instance. */
  close(): Promise<void>
}

/** Subscriptions for the router: graphql-transport-ws on /graphql, identified by `connection_init`'s payload,
 * and closed with 4401 once the caller's session has ended. */
export function serveWebSockets({ server, schema, log, contextOf, watch }: WebSocketParts): WebSockets {
  const sockets = new WebSocketServer({ server, path: '/graphql', maxPayload: largestFrame })
  const errors = (found: readonly GraphQLError[]) => found.map((error) => presentableError(error, log))

  const served = useServer<Record<string, unknown>, Extra>(
    {
      connectionInitWaitTimeout: 10_000,
      async onConnect({ connectionParams, extra }) {
        try {
          const identity = await contextOf(connectionParams ?? {})
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
      onSubscribe({ extra }, _id, { query, operationName, variables }) {
        // A syntax error must fail this one operation; thrown from here it would close the whole socket.
        try {
          const document = parse(query)
          const faults = validate(schema, document)
          if (faults.length > 0) return faults
          const args: ExecutionArgs = {
            schema,
            document,
            operationName,
            variableValues: variables,
            contextValue: extra.identity,
          }
          return args
        } catch (error) {
          if (error instanceof GraphQLError) return [error]
          throw error
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
