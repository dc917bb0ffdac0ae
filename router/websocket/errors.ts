import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import { somethingWentWrong } from '../errors.ts'
import type { Answer } from '../execution/execute.ts'
import { SubgraphFault } from '../subgraphs/transport.ts'

/** graphql-ws wants GraphQLError objects; ours are already as the client shall see them. */
class Formatted extends GraphQLError {
  private readonly formatted: GraphQLFormattedError

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message)
    this.formatted = formatted
  }

  override toJSON(): GraphQLFormattedError {
    return this.formatted
  }
}

export const asGraphQLErrors = (error: { errors: readonly GraphQLFormattedError[] }): GraphQLError[] =>
  error.errors.map((it) => new Formatted(it))

export const asResult = ({ data, errors }: Answer): ExecutionResult => ({
  data,
  ...(errors?.length ? { errors: asGraphQLErrors({ errors }) } : {}),
})

/**
 * What a client is told when a running subscription broke: with SUBGRAPH_UNAVAILABLE it may subscribe again from the
 * last event it saw.
 *
 * @param report gives an id to what is not shown
 */
export function brokenSubscription(error: unknown, report: (error: unknown) => string): GraphQLFormattedError {
  if (error instanceof SubgraphFault) {
    return { message: 'The events have broken off. Subscribe again.', extensions: { code: error.code } }
  }
  const id = report(error)
  return { message: somethingWentWrong(id), extensions: { code: 'INTERNAL_SERVER_ERROR', id } }
}
