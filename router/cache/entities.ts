import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import type { SubgraphError, SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { find, keep, type Lookup } from './lookup.ts'
import type { Found } from './store.ts'

type Representation = Readonly<Record<string, unknown>>

/** Asks about those entities of which nothing is kept, and answers about all. */
export async function requestEntities(
  lookup: Lookup,
  request: SubgraphRequest,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const { representations, ...variables } = request.variables
  if (!Array.isArray(representations)) return lookup.way.request(request, signal)
  const before = `${lookup.reading.id} ${writeJson(variables)} `
  const keys: string[] = representations.map((it) => before + writeJson(it))
  const found = keys.map((key) => find(lookup, key))
  const missing = indicesOf(found, (it) => it === undefined)
  const stale = indicesOf(found, (it) => it?.isStale === true)
  count(lookup, request, { missing, stale, found })
  const fetched = (asked: readonly number[], signal: AbortSignal | undefined) =>
    fetchEntities(lookup, request, { representations, keys, asked }, signal)
  const [first] = stale
  if (first !== undefined) lookup.refresh(`${lookup.audience.own}${keys[first]}`, () => fetched(stale, undefined))
  if (missing.length === keys.length) return fetched(missing, signal)
  const known = read(found, request)
  if (missing.length === 0) return { data: { _entities: known } }
  return withKnown(known, missing, await fetched(missing, signal))
}

interface Asked {
  representations: readonly Representation[]
  keys: readonly string[]
  /** Which of these. */
  asked: readonly number[]
}

/** Keeps each answer by itself; none where there are errors, since anything may be missing then. */
async function fetchEntities(
  lookup: Lookup,
  request: SubgraphRequest,
  { representations, keys, asked }: Asked,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const { store, reading, way } = lookup
  const begun = store.edition
  const variables = { ...request.variables, representations: asked.map((index) => representations[index]) }
  const response = await way.request({ ...request, variables }, signal)
  const { data, errors, headers } = response
  const entities = data?._entities
  if (errors || !headers || !Array.isArray(entities) || entities.length !== asked.length) return response
  const fresh = asked.map((index, nth) => {
    const representation = representations[index] ?? {}
    return {
      key: keys[index] ?? '',
      text: writeJson(entities[nth]),
      tags: reading.contents.ofEntity(entities[nth], representation),
      names: [String(representation.__typename)],
    }
  })
  keep(lookup, request, headers, begun, fresh)
  return response
}

/** Of what is kept; null in the place of what is not. */
function read(found: readonly (Found | undefined)[], { numbers }: SubgraphRequest): unknown[] {
  const text = `{"data":{"_entities":[${found.map((it) => it?.text ?? 'null').join()}]}}`
  return (readJson(text, numbers) as { data: { _entities: unknown[] } }).data._entities
}

/** The answer about all, of what was known and an answer about the rest; that alone where it is of no use. */
function withKnown(known: unknown[], missing: readonly number[], response: SubgraphResponse): SubgraphResponse {
  const entities = response.data?._entities
  if (!Array.isArray(entities) || entities.length !== missing.length) return response
  for (const [nth, index] of missing.entries()) known[index] = entities[nth]
  const errors = response.errors?.map((error) => moved(error, missing))
  return { ...response, data: { ...response.data, _entities: known }, ...(errors && { errors }) }
}

/** An error of the answer about the rest, as one of the answer about all. */
function moved(error: SubgraphError, missing: readonly number[]): SubgraphError {
  const [field, nth, ...path] = error.path ?? []
  const index = missing[Number(nth)]
  return field === '_entities' && index !== undefined ? { ...error, path: [field, index, ...path] } : error
}

function count(
  { metrics }: Lookup,
  { subgraph }: SubgraphRequest,
  { missing, stale, found }: { missing: readonly number[]; stale: readonly number[]; found: readonly unknown[] },
): void {
  const results = { hit: found.length - missing.length - stale.length, stale: stale.length, miss: missing.length }
  for (const [result, times] of Object.entries(results)) if (times > 0) metrics.lookups.inc({ subgraph, result }, times)
}

const indicesOf = <T>(items: readonly T[], wanted: (item: T) => boolean): number[] =>
  items.flatMap((item, index) => (wanted(item) ? [index] : []))
