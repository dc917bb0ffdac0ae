import { createHash } from 'node:crypto'
import { getHeapStatistics } from 'node:v8'
import type { Principal } from '@micromart/auth'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { GraphQLParams } from '../client.ts'
import { RequestError } from '../errors.ts'

/** Operations by their id, which for most tools is the SHA-256 of their text, in hex. */
export type OperationManifest = ReadonlyMap<string, string>

/** Of all registered operations: 32 MiB, or a sixteenth of a small heap. */
const storedBytes = Math.min(32 * 1024 * 1024, Math.floor(getHeapStatistics().heap_size_limit / 16))

const apolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string().min(1), body: z.string().min(1) })),
})
const plainManifest = z.record(z.string(), z.string().min(1))

/** Reads Apollo's manifest format, or a plain object of id to text. Throws ZodError. */
export function parseManifest(json: unknown): OperationManifest {
  const apollo = apolloManifest.safeParse(json)
  const operations = apollo.success
    ? apollo.data.operations.map(({ id, body }) => [id, body] as const)
    : Object.entries(plainManifest.parse(json))
  return new Map(operations.map(([id, body]) => [asId(id), body]))
}

/** A hash in hex is the same in letters of either case. */
const asId = (id: string): string => (/^[\da-f]{64}$/i.test(id) ? id.toLowerCase() : id)

const persistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string().min(1).max(200) })

interface FinderSettings {
  manifest: OperationManifest
  only: boolean
  exemptScopes: readonly string[]
}

/**
 * Finds the text of the operation that is asked for: as sent, from the manifest, or from those that clients registered
 * by sending hash and text together once (Automatic Persisted Queries,
 * https://www.apollographql.com/docs/apollo-server/performance/apq). A text that does not have the hash it came with is
 * refused and not stored. A `documentId` (https://graphql.github.io/graphql-over-http/draft/, persisted documents) finds what a hash
 * or an id of the manifest finds, and registers nothing.
 *
 * @param only whether nothing but the manifest's is served, but for who holds one of `exemptScopes`: what these register is found by them alone
 * @returns a function that throws RequestError
 */
export function operationFinder({ manifest, only, exemptScopes }: FinderSettings) {
  const registered = new LRUCache<string, string>({
    maxSize: storedBytes,
    sizeCalculation: (text) => text.length * 2 + 200,
  })
  const listed = new Set(manifest.values())

  const isHeldTo = (principal: Principal | null) =>
    only && !principal?.scopes.some((scope) => exemptScopes.includes(scope))

  return ({ query, documentId, extensions }: GraphQLParams, principal: Principal | null): string => {
    const listedOnly = isHeldTo(principal)
    const hash = documentId === null ? hashOf(extensions) : idOf(documentId, query)
    if (query === null && hash === null) throw new RequestError('BAD_REQUEST', 'The request has no "query".')
    if (hash === null) {
      if (listedOnly && !listed.has(query ?? '')) throw refused()
      return query ?? ''
    }
    const found = manifest.get(hash) ?? (listedOnly ? undefined : registered.get(hash))
    if (query === null || documentId !== null) {
      if (found !== undefined) return found
      if (listedOnly) throw refused()
      throw new RequestError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
    }
    if (found === query) return found
    // Half a character has no UTF-8: it would be hashed as another, whose text this is not.
    if (loneSurrogate.test(query) || createHash('sha256').update(query).digest('hex') !== hash) {
      throw new RequestError('PERSISTED_QUERY_MISMATCH', 'The hash is not that of the query.')
    }
    if (listedOnly) throw refused()
    registered.set(hash, query)
    return query
  }
}

const loneSurrogate = /\p{Surrogate}/u

const refused = () => new RequestError('PERSISTED_QUERY_ONLY', 'Only registered operations are served.')

function idOf(documentId: string, query: string | null): string {
  if (query) throw new RequestError('BAD_REQUEST', 'Send "query" or "documentId", not both.')
  return asId(documentId.replace(/^sha256:/, ''))
}

function hashOf(extensions: GraphQLParams['extensions']): string | null {
  if (extensions.persistedQuery === undefined || extensions.persistedQuery === null) return null
  const parsed = persistedQuery.safeParse(extensions.persistedQuery)
  if (!parsed.success)
    throw new RequestError('BAD_REQUEST', 'extensions.persistedQuery needs version 1 and a sha256Hash.')
  return asId(parsed.data.sha256Hash)
}
