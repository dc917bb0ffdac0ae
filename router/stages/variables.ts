import { getVariableValues } from 'graphql'
import { RequestError } from '../errors.ts'
import { exactByType } from '../exact-numbers/exact-by-type.ts'
import type { PreparedOperation } from '../prepare/prepared-operation.ts'

const mostErrors = 20
/** Messages quote the value that was sent, which may be long. */
const longestMessage = 500

/**
 * Coerces what the client sent to the operation's variables, defaults filled in.
 *
 * @throws RequestError
 */
export function coerceVariables(
  { supergraph, operation }: PreparedOperation,
  variables: Readonly<Record<string, unknown>>,
  { introspection }: { introspection: boolean },
): Record<string, unknown> {
  const definitions = operation.variableDefinitions ?? []
  const given = exactByType(supergraph.apiSchema, definitions, variables)
  const result = getVariableValues(supergraph.apiSchema, definitions, given, {
    maxErrors: mostErrors,
    hideSuggestions: !introspection,
  })
  if (result.coerced) return result.coerced
  throw new RequestError('BAD_USER_INPUT', 'The variables do not fit.', {
    errors: result.errors.map((error) => {
      const { message, ...rest } = error.toJSON()
      return { ...rest, message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message }
    }),
  })
}
