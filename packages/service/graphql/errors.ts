import { GraphQLError } from 'graphql'

// The one list of faults that resolvers throw. Whatever else is thrown is masked on its way out.

/** An argument's name, and the way to what is wrong within it, such as `'filter', 'brands', 0`. */
export type Argument = readonly [name: string, ...within: (string | number)[]]

const fault = (code: string, message: string) => new GraphQLError(message, { extensions: { code } })

/** @param otherwise how it can be done without an account. */
export const unauthenticated = (otherwise?: string) =>
  fault('UNAUTHENTICATED', otherwise ? `Sign in first, or ${otherwise}.` : 'Sign in first.')
export const forbidden = () => fault('FORBIDDEN', 'You may not do that.')
export const badUserInput = (message: string, ...argument: Argument) =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', argument: argument.map(String) } })
export const notFound = (message: string) => fault('NOT_FOUND', message)
/** There is more to do than can be done; nothing was begun. */
export const overloaded = (retryAfterSeconds: number) =>
  new GraphQLError('Too much is asked for at once. Nothing was begun: try again a little later.', {
    extensions: { code: 'OVERLOADED', retryAfterSeconds },
  })
export const subgraphUnavailable = (message: string) => fault('SUBGRAPH_UNAVAILABLE', message)
/** Who asked has gone; nobody hears it. */
export const requestCancelled = () => fault('REQUEST_CANCELLED', 'Nobody waits for it any more.')
