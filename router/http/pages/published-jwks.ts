import { setTimeout as pause } from 'node:timers/promises'
import { BadAnswer, type Peer } from '@micromart/peers'

const defaults = {
  /** How long a copy is shown without asking, in ms. */
  freshMs: 60_000,
  /** How long who may have a copy waits for a newer one, in ms. */
  patienceMs: 500,
}
const timeoutMs = 5_000
/** Of the set. */
const mostBytes = 100_000

/**
 * Shows somebody else's key set as our own, so that clients need to know one address only. A copy is kept for a minute,
 * and for as long as the source is away; it is asked once for all who ask meanwhile.
 *
 * @returns the set as JSON, or null when it was never to be had
 */
export function publishedJwks(
  peer: Pick<Peer, 'request'>,
  { freshMs, patienceMs } = defaults,
): () => Promise<string | null> {
  let copy: { text: string; at: number } | null = null
  let asking: Promise<void> | null = null

  async function ask(): Promise<void> {
    try {
      const json = await peer.request({ method: 'GET', timeoutMs, mostBytes }, ({ status, body }) => {
        if (status !== 200) throw new BadAnswer(`HTTP status ${status}`)
        return body.toString()
      })
      if (Array.isArray(JSON.parse(json).keys)) copy = { text: json, at: performance.now() }
    } catch {
      // The copy will do.
    } finally {
      asking = null
    }
  }

  return async () => {
    if (copy && performance.now() - copy.at < freshMs) return copy.text
    asking ??= ask()
    await (copy ? Promise.race([asking, pause(patienceMs, undefined, { ref: false })]) : asking)
    return copy?.text ?? null
  }
}
