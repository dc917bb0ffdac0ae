import { createHash, timingSafeEqual } from 'node:crypto'

/** The header in which the router and sibling services prove themselves. Stripped from what clients send. */
export const credentialHeader = 'x-micromart-credential'

/** Who may call a subgraph: the router on behalf of clients, a sibling on the shop's own behalf. */
export type Caller = 'router' | 'service'

/** Of each kind those that are accepted now: several while one is being replaced, the one that we use ourselves first. */
export interface Credentials {
  readonly router: readonly string[]
  readonly service: readonly string[]
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Who sent this header, or null; compared in constant time. */
export function callerOf(header: string | undefined, credentials: Credentials): Caller | null {
  if (header === undefined) return null
  const given = digest(header)
  if (isOneOf(given, credentials.service)) return 'service'
  if (isOneOf(given, credentials.router)) return 'router'
  return null
}

const isOneOf = (given: Buffer, accepted: readonly string[]) =>
  accepted.some((credential) => timingSafeEqual(given, digest(credential)))
