import { randomUUID } from 'node:crypto'
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server'
import { unwrapResolverError } from '@apollo/server/errors'
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled'
import { buildSubgraphSchema } from '@apollo/subgraph'
import type { GraphQLSchemaModule } from '@apollo/subgraph/dist/schema-helper'
import { NewerMessage } from '@micromart/events'
import { isTransient } from '@micromart/messaging'
import common from '@micromart/schema/common.graphql'
import { addSpanAttributes, type Logger, tellErrorCodes } from '@micromart/telemetry'
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema, parse } from 'graphql'
import { readsFor } from '../database/while-wanted.ts'
import { guardArguments, guardReferences } from '../guards/sound-arguments.ts'
import type { RequestContext } from '../http/context.ts'
import { scalars } from './scalars.ts'

/** Resolvers as codegen types them: which fields they must have is checked there, not here. */
export type ResolverMap = NonNullable<GraphQLSchemaModule['resolvers']>

/** The subgraph's executable schema: its own SDL, the value types that all share, and their scalars. */
export function executableSchema(typeDefs: string, resolvers: ResolverMap): GraphQLSchema {
  const sound = guardReferences({ ...scalars, ...resolvers })
  return guardArguments(buildSubgraphSchema([{ typeDefs: parse(`${typeDefs}\n${common}`), resolvers: sound }]))
}

/** Apollo Server over that schema. Errors that no resolver meant for the caller are masked and logged with an id. */
export function apolloServer<Context extends RequestContext>(
  schema: GraphQLSchema,
  log: Logger,
  plugins: readonly ApolloServerPlugin<RequestContext>[] = [],
): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    introspection: true, // The credential guards this endpoint; whoever holds it may look.
    csrfPrevention: false, // No cookies, and only callers with the credential get this far.
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false, // The service drains itself, in its own order.
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    logger: log,
    formatError: (formatted, error) => presentable(formatted, error, log),
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      tellsOperation,
      keptForNobodyPowerful,
      readNoLongerThanWanted,
      ...plugins,
    ],
  })
}

/** Who may see or do more than customers is answered by what is there now, and nobody else is given that answer. */
const keptForNobodyPowerful: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async ({ contextValue: { principal }, overallCachePolicy }) => {
    if (principal && principal.scopes.length > 0) overallCachePolicy.restrict({ maxAge: 0 })
  },
}

/** What a query reads is for its caller: nobody else waits for it. What a mutation has begun is done, whoever hears of it. */
const readNoLongerThanWanted: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operation, contextValue }) {
      if (operation?.operation === 'query') readsFor(contextValue.gone)
    },
  }),
}

/** Faults of this service, or of what is beneath it. */
const faults: ReadonlySet<string> = new Set(['INTERNAL_SERVER_ERROR', 'SUBGRAPH_UNAVAILABLE', 'OVERLOADED'])

const codeOf = ({ extensions }: GraphQLFormattedError): string => String(extensions?.code ?? 'UNKNOWN')

const tellsOperation: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    async didResolveOperation({ operationName, operation }) {
      addSpanAttributes({
        ...(operation && { 'graphql.operation.type': operation.operation }),
        ...(operationName && { 'graphql.operation.name': operationName }),
      })
    },
    async willSendResponse({ response: { body } }) {
      const errors = body.kind === 'single' ? body.singleResult.errors : undefined
      if (errors) tellErrorCodes(errors.map(codeOf), (code) => faults.has(code))
    },
  }),
}

/**
 * What of an error may leave the process: its code and message if a resolver gave one, else only an id to ask about. Where something
 * beneath is away for now, such as a database that restarts or whose disk is full, the code says that trying again makes sense:
 * whatever was begun has been rolled back.
 */
export function presentable(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code
  if (typeof code === 'string' && code !== 'INTERNAL_SERVER_ERROR') {
    return { ...formatted, extensions: { ...formatted.extensions, stacktrace: undefined } }
  }
  const id = randomUUID()
  const cause = unwrapResolverError(error)
  const passing = isTransient(cause) || cause instanceof NewerMessage
  // What passes, such as a lock that was not to be had in time, is for whoever asked to try again, and for an alert where it stays.
  log[passing ? 'warn' : 'error']({ err: cause, error_id: id, path: formatted.path }, 'a resolver failed')
  return {
    message:
      cause instanceof NewerMessage
        ? `A newer version of the shop has changed this, and has to be asked. Try again, or quote ${id} when you ask about it.`
        : passing
          ? `This cannot be done just now. Try again, or quote ${id} when you ask about it.`
          : `Something went wrong. Quote ${id} when you ask about it.`,
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: passing ? 'SUBGRAPH_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR', id },
  }
}

/** The same for a websocket, where graphql-ws hands over the errors itself. */
export function presentableError(error: GraphQLError, log: Logger): GraphQLError {
  const { message, ...rest } = presentable(error.toJSON(), error, log)
  return new GraphQLError(message, { nodes: error.nodes, path: rest.path, extensions: rest.extensions })
}
