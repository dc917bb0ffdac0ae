import { createHash } from 'node:crypto'
import { parse } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { SubgraphRequest } from '../subgraphs/transport.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { type Contents, contentsOf } from './contents.ts'
import { type EntityKeys, readEntityKeys } from './entity-keys.ts'

/** What the cache knows of a request's text. */
export interface Reading {
  /** The same for texts that differ by their operation's name alone, and for no others. */
  id: string
  contents: Contents
}

/** Texts that are kept read. */
const most = 2_000

export interface Readings {
  /** Null for a request of which nobody can say what its answer holds. */
  of(request: Pick<SubgraphRequest, 'subgraph' | 'query'>): Reading | null
  keys: EntityKeys
}

/** Reads each text that is sent to a subgraph once. */
export function readingsOf({ id, sdl, fullSchema }: Pick<Supergraph, 'id' | 'sdl' | 'fullSchema'>): Readings {
  const keys = readEntityKeys(parse(sdl, { noLocation: true }), fullSchema)
  const known = new LRUCache<string, { reading: Reading | null }>({ max: most })
  return {
    keys,
    of({ subgraph, query }) {
      const name = `${subgraph} ${query}`
      const found = known.get(name)
      if (found) return found.reading
      const contents = contentsOf(query, fullSchema, keys)
      const hash = createHash('sha256').update(JSON.stringify([id, subgraph, withoutName(query)]))
      const reading = contents && { id: hash.digest('base64url'), contents }
      known.set(name, { reading })
      return reading
    },
  }
}

/** Apart from where it begins, a name tells nothing. */
const withoutName = (query: string) => query.replace(/^query\s*\w*\s*/, '')
