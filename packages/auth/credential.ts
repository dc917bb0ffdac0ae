import { createHash, timingSafeEqual } from 'node:crypto'

/** The header in which the router and sibling services prove themselves. Stripped from what clients send. */
export const credentialHeader = 'x-micromart-credential'

/** Who may call a subgraph: the router on behalf of clients, a sibling on the shop's own behalf. */
export type Caller = 'router' | 'service'

export interface Credentials {
  router: string
  service: string
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** Who sent this header, or null; compared in constant time. */
export function callerOf(header: string | undefined, credentials: Credentials): Caller | null {
  if (header === undefined) return null
  const given = digest(header)
  if (timingSafeEqual(given, digest(credentials.service))) return 'service'
  if (timingSafeEqual(given, digest(credentials.router))) return 'router'
  return null
}
