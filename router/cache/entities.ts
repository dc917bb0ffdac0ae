import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import type { Representation, SubgraphError, SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { type Asker, find, headersOfSuccess, keep, refuse } from './lookup.ts'
import type { Reading } from './readings.ts'
import type { Found } from './store.ts'

/** A field `_entities` of a request: there are several where a plan's fetches are sent together. */
export interface Part {
  /** What it is called in the answer, and the variable of its representations. */
  field: string
  variable: string
  reading: Reading
  /** Of what else its answer depends on. */
  variables: Readonly<Record<string, unknown>>
}

interface Asked extends Part {
  representations: readonly Representation[]
  keys: readonly string[]
  found: readonly (Found | undefined)[]
}

/** Which of a part's entities are to be asked about, by their places in it. */
type Chosen = readonly (readonly number[])[]

/** Asks in one request about those entities of which nothing is kept, and answers about all. */
export async function requestEntities(
  asker: Asker,
  parts: readonly Part[],
  request: SubgraphRequest,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const asked = parts.map((part) => lookedUp(asker, part, request))
  const missing = chosen(asked, (it) => it === undefined)
  const stale = chosen(asked, (it) => it?.isStale === true)
  const [first] = asked.flatMap(({ keys }, nth) => stale[nth]?.map((index) => keys[index]) ?? [])
  const fetched = (which: Chosen, signal: AbortSignal | undefined) => fetch(asker, asked, request, which, signal)
  if (first !== undefined) asker.refresh(asker.audience.own + first, () => fetched(stale, undefined))
  const counts = {
    all: asked.flatMap(({ keys }) => keys).length,
    miss: missing.flat().length,
    stale: stale.flat().length,
  }
  count(asker, request, counts)
  if (counts.miss === counts.all) return fetched(missing, signal)
  const known = read(asked, request)
  return counts.miss === 0 ? { data: known } : withKnown(known, asked, missing, await fetched(missing, signal))
}

function lookedUp(asker: Asker, part: Part, request: SubgraphRequest): Asked {
  const representations = request.representations?.[part.variable] ?? []
  const before = `${part.reading.id} ${writeJson(part.variables)} `
  const keys = representations.map(({ text }) => before + text)
  return { ...part, representations, keys, found: keys.map((key) => find(asker, key)) }
}

/**
 * Keeps each answer by itself; none where there are errors, since anything may be missing then. Nor is null kept: it may be of a thing
 * that the subgraph has not heard of yet, and nobody tells when it has.
 */
async function fetch(
  asker: Asker,
  asked: readonly Asked[],
  request: SubgraphRequest,
  which: Chosen,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const begun = asker.store.edition
  const lists = asked.map(({ variable, representations }, nth) => [
    variable,
    (which[nth] ?? []).flatMap((index) => representations[index] ?? []),
  ])
  const response = await asker.way.request({ ...request, representations: Object.fromEntries(lists) }, signal)
  const headers = headersOfSuccess(response)
  if (!headers || !answersAll(response, asked, which)) {
    asker.freshness?.refuse()
    return response
  }
  const fresh = asked.flatMap(({ field, keys, representations, reading: { contents } }, nth) => {
    const entities = response.data?.[field] as readonly unknown[]
    return (which[nth] ?? []).flatMap((index, place) => {
      const [entity, representation] = [entities[place], representations[index]?.value ?? {}]
      const type = String(representation.__typename)
      if (!contents.isComplete(entity, type)) {
        refuse(asker, request)
        return []
      }
      const tags = contents.ofEntity(entity, representation)
      return [{ key: keys[index] ?? '', text: writeJson(entity), tags, names: [type] }]
    })
  })
  keep(asker, request, headers, begun, fresh)
  return response
}

function answersAll({ data }: SubgraphResponse, asked: readonly Asked[], which: Chosen): boolean {
  return asked.every(({ field }, nth) => {
    const entities = data?.[field]
    return Array.isArray(entities) && entities.length === which[nth]?.length
  })
}

/** Of what is kept; null in the place of what is not. */
function read(asked: readonly Asked[], { numbers }: SubgraphRequest): Record<string, unknown[]> {
  const lists = asked.map(({ field, found }) => `"${field}":[${found.map((it) => it?.text ?? 'null').join()}]`)
  return (readJson(`{"data":{${lists.join()}}}`, numbers) as { data: Record<string, unknown[]> }).data
}

/** The answer about all, of what was known and an answer about the rest; that alone where it is of no use. */
function withKnown(
  known: Record<string, unknown[]>,
  asked: readonly Asked[],
  missing: Chosen,
  response: SubgraphResponse,
): SubgraphResponse {
  if (!answersAll(response, asked, missing)) return response
  for (const [nth, { field }] of asked.entries()) {
    const entities = response.data?.[field] as readonly unknown[]
    for (const [place, index] of (missing[nth] ?? []).entries()) (known[field] ?? [])[index] = entities[place]
  }
  const places = new Map(asked.map(({ field }, nth) => [field, missing[nth] ?? []]))
  const errors = response.errors?.map((error) => moved(error, places))
  return errors ? { data: known, errors } : { data: known }
}

/** An error of the answer about the rest, as one of the answer about all. */
function moved(error: SubgraphError, places: ReadonlyMap<string, readonly number[]>): SubgraphError {
  const [field = '', place, ...path] = error.path ?? []
  const index = places.get(String(field))?.[Number(place)]
  return index === undefined ? error : { ...error, path: [field, index, ...path] }
}

const chosen = (asked: readonly Asked[], wanted: (found: Found | undefined) => boolean): Chosen =>
  asked.map(({ found }) => found.flatMap((it, index) => (wanted(it) ? [index] : [])))

function count(
  { metrics }: Asker,
  { subgraph }: SubgraphRequest,
  { all, miss, stale }: { all: number; miss: number; stale: number },
): void {
  const results = { hit: all - miss - stale, stale, miss }
  for (const [result, times] of Object.entries(results)) if (times > 0) metrics.lookups.inc({ subgraph, result }, times)
}
