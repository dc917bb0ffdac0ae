import { createHash } from 'node:crypto'
import type { Client } from '../client.ts'
import type { Policy } from './policy.ts'

/** Who may be given an answer: what stands before the keys of what is shared, and of what is one's own. */
export interface Audience {
  shared: string
  own: string
  /** Whether who asks is somebody: what belongs to one of many guests can be kept for none. */
  isKnown: boolean
  /** Headers that travel to the subgraph and are no part of the keys. */
  ignored: ReadonlySet<string>
}

/** Of a request's own, whatever it asks. */
export const ofTheRequest = ['traceparent', 'tracestate', 'x-request-id']

/**
 * Tells askers apart as a subgraph can: by every header of the client's that it is sent, and by what they may, since what is
 * everybody's is told to everybody who may as much.
 *
 * @param headers what the call carries, but for what the operator configured
 * @param ignored names of headers on which no answer depends, as the operator says
 */
export function audienceOf(
  client: Pick<Client, 'authorization' | 'scopes'>,
  headers: Readonly<Record<string, string>>,
  ignored: ReadonlySet<string>,
): Audience {
  const all = new Set([...ignored, ...ofTheRequest])
  const { authorization } = headers
  const apart = Object.entries(headers).filter(([name]) => name !== 'authorization' && !all.has(name))
  const told = apart.length === 0 ? '' : JSON.stringify(apart.sort(([a], [b]) => (a < b ? -1 : 1)))
  const owner = authorization === undefined ? 'guest' : createHash('sha256').update(authorization).digest('base64url')
  const isOwnToken = authorization === undefined || authorization === client.authorization
  const scopes = authorization === undefined ? [] : [...(client.scopes ?? [])].sort()
  return {
    // A token that a hook has put there may be let to see anything.
    shared: isOwnToken ? `all ${JSON.stringify(scopes)} ${told} ` : `as ${owner} ${told} `,
    own: `own ${owner} ${told} `,
    isKnown: authorization !== undefined,
    ignored: all,
  }
}

/** What an answer is kept under, before what it answers; null where it may be kept for nobody. */
export function keptFor(
  { shared, own, isKnown, ignored }: Audience,
  { scope }: Pick<Policy, 'scope'>,
  vary: readonly string[],
): string | null {
  if (vary.some((name) => name === '*' || ignored.has(name))) return null
  if (scope === 'private' && !isKnown) return null
  return scope === 'public' && !vary.includes('authorization') ? shared : own
}
