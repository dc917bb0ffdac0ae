import { BadAnswer, type Peer } from '@micromart/peers'

const timeoutMs = 5_000
/** Key sets have a handful of keys, and metadata is no longer. */
const mostBytes = 256 * 1024

/** The JSON object that a peer publishes at its URL. Follows no redirect. Rejects when there is none to be had. */
export async function fetchJson(peer: Peer): Promise<Record<string, unknown>> {
  const text = await peer.request({ method: 'GET', timeoutMs, mostBytes }, ({ status, body }) => {
    if (status !== 200) throw new BadAnswer(`HTTP status ${status}`)
    return body.toString()
  })
  const json: unknown = JSON.parse(text)
  if (typeof json !== 'object' || json === null) throw new Error('not a JSON object')
  return { ...json }
}
