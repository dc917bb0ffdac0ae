import { BadAnswer, type Peer, readText } from '@micromart/peers'

const timeoutMs = 5_000
/** Key sets have a handful of keys, and metadata is no longer. */
const largestBytes = 256 * 1024

/** The JSON object that a peer publishes at its URL. Follows no redirect. Rejects when there is none to be had. */
export async function fetchJson(peer: Peer): Promise<Record<string, unknown>> {
  const text = await peer.request({ method: 'GET', timeoutMs }, async ({ statusCode, body }) => {
    const text = await readText(body, largestBytes)
    if (statusCode !== 200) throw new BadAnswer(`HTTP status ${statusCode}`)
    return text
  })
  const json: unknown = JSON.parse(text)
  if (typeof json !== 'object' || json === null) throw new Error('not a JSON object')
  return { ...json }
}
