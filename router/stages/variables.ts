import { getVariableValues } from 'graphql'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import { exactByType } from '../exact-numbers/exact-by-type.ts'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { deepestValue } from '../prepare/document/limits.ts'
import type { PreparedOperation } from '../prepare/prepared-operation.ts'
import { ownMembers } from './own-members.ts'

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
  { introspection, config }: Pick<Engine, 'introspection' | 'config'>,
): Record<string, unknown> {
  checkSize(variables, config.limits.variableValues)
  const definitions = operation.variableDefinitions ?? []
  if (definitions.length === 0) return {}
  const given = ownMembers(supergraph.apiSchema, exactByType(supergraph.apiSchema, definitions, variables))
  const result = getVariableValues(supergraph.apiSchema, definitions, given, {
    maxErrors: mostErrors,
    hideSuggestions: !introspection,
  })
  // Any name is good for a variable, `__proto__` too.
  if (result.coerced) return Object.assign(Object.create(null), result.coerced)
  throw new RequestError('BAD_USER_INPUT', 'The variables do not fit.', {
    errors: result.errors.map((error) => {
      const { message, ...rest } = error.toJSON()
      return { ...rest, message: message.length > longestMessage ? `${message.slice(0, longestMessage)}…` : message }
    }),
  })
}

/**
 * Refuses variables that are too many or too deep before anybody walks them.
 *
 * @param most values: every item of a list and every field of an object counts
 * @throws RequestError
 */
function checkSize(variables: Readonly<Record<string, unknown>>, most: number): void {
  let level = Object.values(variables)
  for (let depth = 0, values = 0; level.length > 0; depth++) {
    values += level.length
    if (values > most) throw new RequestError('BAD_USER_INPUT', `The variables have more than ${most} values.`)
    if (depth > deepestValue) throw new RequestError('BAD_USER_INPUT', 'The variables are nested too deep.')
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null && !(value instanceof ExactNumber) ? Object.values(value) : [],
    )
  }
}
