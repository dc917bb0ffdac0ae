import { writeJson } from '../exact-numbers/exact-number.ts'
import { readJson } from '../exact-numbers/read-json.ts'
import type { SubgraphRequest, SubgraphResponse } from '../subgraphs/transport.ts'
import { type Asker, find, headersOfSuccess, keep, refuse } from './lookup.ts'
import type { Reading } from './readings.ts'

/** Asks for fields of the root, unless their answer is kept. */
export async function requestRoot(
  asker: Asker,
  reading: Reading,
  request: SubgraphRequest,
  signal: AbortSignal | undefined,
): Promise<SubgraphResponse> {
  const { metrics } = asker
  const { subgraph, numbers } = request
  const key = `${reading.id} ${writeJson(request.variables)}`
  const found = find(asker, key)
  metrics.lookups.inc({ subgraph, result: found ? (found.isStale ? 'stale' : 'hit') : 'miss' })
  const fetched = (signal: AbortSignal | undefined) => fetch(asker, reading, { request, key }, signal)
  if (!found) return fetched(signal)
  if (found.isStale) asker.refresh(asker.audience.own + key, () => fetched(undefined))
  return readJson(`{"data":${found.text}}`, numbers) as SubgraphResponse
}

async function fetch(
  asker: Asker,
  reading: Reading,
  { request, key }: { request: SubgraphRequest; key: string },
  signal: AbortSignal | undefined,
) {
  const { store, way } = asker
  const begun = store.edition
  const response = await way.request(request, signal)
  const { data } = response
  const headers = headersOfSuccess(response)
  if (!data || !headers) {
    asker.freshness?.refuse()
    return response
  }
  const { isComplete, ofRoot, fields } = reading.contents
  if (isComplete(data)) {
    keep(asker, request, headers, begun, [{ key, text: writeJson(data), tags: ofRoot(data), names: fields }])
  } else refuse(asker, request)
  return response
}
