import { type ExecutionResult, GraphQLError, type GraphQLFormattedError } from 'graphql'
import type { Answer } from '../execution/execute.ts'
import type { Piece } from '../execution/incremental/format.ts'

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

export const asResult = ({ errors, ...rest }: Answer | Piece): ExecutionResult => ({
  ...rest,
  ...(errors?.length ? { errors: asGraphQLErrors({ errors }) } : {}),
})
