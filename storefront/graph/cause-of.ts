import type { Answer, GraphQLFault } from './router.ts'

/** Why a field of an answer is null. */
export type Cause = 'missing' | 'unfit' | 'signed-out' | 'too-many' | 'away'

/** What a service says that is there: that there is no such thing, or that it is not for whoever asks. */
const said = new Set(['NOT_FOUND', 'BAD_USER_INPUT', 'UNAUTHENTICATED', 'FORBIDDEN'])

/** Whether something of the shop has failed; else it is the visitor who has asked for what there is not, or what he may not have. */
export const isFault = ({ extensions }: GraphQLFault): boolean => !said.has(extensions?.code ?? '')

/** Whether a part of an answer was waited for in vain: who is asked again hangs still. */
export const hasTimedOut = ({ errors }: Answer<unknown>): boolean =>
  errors.some(({ extensions }) => extensions?.code === 'SUBGRAPH_TIMEOUT')

/**
 * Why a field of an answer is null, by the errors that it has: nothing is there, what was asked for makes no sense, it is only
 * for whoever has signed in, one asks too much, or nobody can say just now.
 */
export function causeOf({ data, errors, status }: Answer<unknown>, field: string): Cause {
  const codes = errors.filter(({ path }) => !path || path[0] === field).map(({ extensions }) => extensions?.code)
  if (status === 429 || codes.includes('RATE_LIMITED')) return 'too-many'
  if (status === 401 || codes.includes('UNAUTHENTICATED')) return 'signed-out'
  if (codes.includes('BAD_USER_INPUT')) return 'unfit'
  if (codes.every((code) => code === 'NOT_FOUND') && data !== null) return 'missing'
  return 'away'
}
