import type { Subgraph } from '@micromart/subgraphs'
import type { Subgraphs } from './edges.ts'

export interface Secret {
  name: string
  /** Its files, by the names of the settings. */
  keys: readonly string[]
  /** Content of those that are no random text where something stands in for whoever it is shared with. */
  known: Readonly<Record<string, string>>
}

/** A subgraph's Secrets beside its database's and the credentials that all have. */
export function secretsOf({ secret, outside = [] }: Subgraph): Secret[] {
  return [
    ...(secret ? [{ ...secret, known: {} }] : []),
    ...outside.map(({ name, keys, address, addressIsSecret, standIn }) =>
      addressIsSecret ? { name, keys: [...keys, address], known: { [address]: standIn } } : { name, keys, known: {} },
    ),
  ].filter(({ keys }) => keys.length > 0)
}

/** What the storefront's cookies are sealed under. */
const storefrontSession: Secret = { name: 'storefront-session', keys: ['session-secret'], known: {} }

/** All Secrets but those of databases and credentials; one that several have is there once. */
export function allSecrets(subgraphs: Subgraphs): Secret[] {
  const all = [...Object.values(subgraphs).flatMap(secretsOf), storefrontSession]
  return all.filter(({ name }, nth) => all.findIndex((other) => other.name === name) === nth)
}
