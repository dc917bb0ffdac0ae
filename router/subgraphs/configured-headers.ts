import { followSecret } from '@micromart/settings'
import type { Logger } from '@micromart/telemetry'
import { filledIn, isHeaderValue, linesNamed, variablesIn } from '../config/header-values.ts'

/** What the operator has every call to a subgraph, or to another peer, carry, as it is now: values that come from files are read again when these change. */
export interface ConfiguredHeaders {
  of(name: string): Readonly<Record<string, string>>
  close(): void
}

interface Settings {
  /** By name; what `all` has is for each. */
  peers: Readonly<Record<string, { headers?: Readonly<Record<string, string>> | undefined }>>
  /** Where `${NAME}` is looked up, as NAME or NAME_FILE. */
  environment: NodeJS.ProcessEnv
  production: boolean
  log: Pick<Logger, 'info' | 'error'>
  everyMs?: number | undefined
}

export function openConfiguredHeaders({ peers, environment, ...how }: Settings): ConfiguredHeaders {
  const templates = Object.values(peers).flatMap(({ headers = {} }) => Object.values(headers))
  const values = new Map<string, string>()
  let filled = new Map<string, Record<string, string>>()
  const faultOf = ([first = '']: readonly string[]) => (isHeaderValue(first) ? null : 'is not a header value')
  const ends = [...new Set(templates.flatMap(variablesIn))].map((variable) => {
    const current = linesNamed(variable, environment)
    values.set(variable, current[0] ?? '')
    return followSecret(variable, { environment, current, faultOf, ...how }, ([first = '']) => {
      values.set(variable, first)
      filled = new Map()
    })
  })
  const fill = (name: string) => {
    const headers = [peers.all, peers[name]].flatMap((peer) => Object.entries(peer?.headers ?? {}))
    const entries = headers.map(([header, template]) => [
      // However it is written, it stands in the place of what a client sends.
      header.toLowerCase(),
      filledIn(template, (variable) => values.get(variable) ?? ''),
    ])
    return Object.fromEntries(entries) as Record<string, string>
  }
  return {
    of(name) {
      const known = filled.get(name) ?? fill(name)
      filled.set(name, known)
      return known
    },
    close() {
      for (const end of ends) end()
    },
  }
}
