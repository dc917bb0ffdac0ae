import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { find, keep, type Lookup } from './lookup.ts'

/** Asks for fields of the root, unless their answer is kept. */
export async function requestRoot(
  lookup: Lookup,
  request: SubgraphRequest,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const { reading, metrics } = lookup
  const { subgraph, numbers } = request
  const key = `${reading.id} ${writeJson(request.variables)}`
  const found = find(lookup, key)
  metrics.lookups.inc({ subgraph, result: found ? (found.isStale ? 'stale' : 'hit') : 'miss' })
  if (!found) return fetchRoot(lookup, request, key, signal)
  if (found.isStale) lookup.refresh(lookup.audience.own + key, () => fetchRoot(lookup, request, key, undefined))
  return readJson(`{"data":${found.text}}`, numbers) as SubgraphResponse
}

async function fetchRoot(lookup: Lookup, request: SubgraphRequest, key: string, signal: AbortSignal | undefined) {
  const { store, reading, way } = lookup
  const begun = store.edition
  const response = await way.request(request, signal)
  const { data, errors, headers } = response
  if (!data || errors || !headers) return response
  const { ofRoot, fields } = reading.contents
  keep(lookup, request, headers, begun, [{ key, text: writeJson(data), tags: ofRoot(data), names: fields }])
  return response
}
