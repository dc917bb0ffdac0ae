import { filledIn, variablesIn } from '../config/sections/header-values.ts'
import type { HeaderVariables } from './header-variables.ts'

/** What the operator has every call to a subgraph, or to another peer, carry, as it is now. */
export interface ConfiguredHeaders {
  of(name: string): Readonly<Record<string, string>>
}

/** By name; what `all` has is for each. */
type Peers = Readonly<Record<string, { headers?: Readonly<Record<string, string>> | undefined }>>

export function configuredHeaders(peers: Peers, variables: HeaderVariables): ConfiguredHeaders {
  const templates = Object.values(peers).flatMap(({ headers = {} }) => Object.values(headers))
  // Files are read for the first time now, and not by the first request.
  for (const variable of templates.flatMap(variablesIn)) variables.valueOf(variable)
  const fill = (name: string) => {
    const headers = [peers.all, peers[name]].flatMap((peer) => Object.entries(peer?.headers ?? {}))
    const entries = headers.map(([header, template]) => [
      // However it is written, it stands in the place of what a client sends.
      header.toLowerCase(),
      filledIn(template, variables.valueOf),
    ])
    return Object.fromEntries(entries) as Record<string, string>
  }
  const filled = new Map<string, Record<string, string>>()
  let edition = variables.edition
  return {
    of(name) {
      if (edition !== variables.edition) filled.clear()
      edition = variables.edition
      const known = filled.get(name) ?? fill(name)
      filled.set(name, known)
      return known
    },
  }
}
