import { addSpanAttributes } from '@micromart/telemetry'
import { GraphQLError, type GraphQLSchema } from 'graphql'

/** How a mutation ended: the name of its answer's type. */
export const outcomeOf = (answer: unknown): string =>
  typeof answer === 'object' && answer !== null && '__typename' in answer ? String(answer.__typename) : 'DONE'

/** How one ended that threw: the error's code, where it is meant for the caller. */
export function failureOf(error: unknown): string {
  const code = error instanceof GraphQLError ? error.extensions.code : undefined
  return typeof code === 'string' ? code : 'FAILED'
}

/**
 * Has the span of a request say how each of its mutations ended: a refusal is an answer like any other, which HTTP and GraphQL call a success.
 */
export function tellOutcomes(schema: GraphQLSchema): GraphQLSchema {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { name, resolve } = field
    if (!resolve) continue
    const tell = (outcome: string) => addSpanAttributes({ [`micromart.mutation.${name}`]: outcome })
    field.resolve = async (...asked) => {
      try {
        const answer = await resolve(...asked)
        tell(outcomeOf(answer))
        return answer
      } catch (error) {
        tell(failureOf(error))
        throw error
      }
    }
  }
  return schema
}
