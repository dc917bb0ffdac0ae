import { GraphQLError } from 'graphql'
import { RequestError } from '../../errors.ts'

/**
 * Reads what a client gave to arguments, of fields or of directives. Most is refused with the variables: not a null that a variable with a
 * default may be, and that may stand nowhere.
 *
 * @throws RequestError BAD_USER_INPUT in place of graphql-js's own
 */
export function orBadInput<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error
    throw new RequestError('BAD_USER_INPUT', error.message, { errors: [error.toJSON()] })
  }
}
