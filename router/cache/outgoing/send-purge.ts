import { BadAnswer, type Peer } from '@micromart/peers'
import type { Purge } from './purges.ts'

const timeoutMs = 5_000
/** Of an answer, which nobody reads but a person who looks at the wire. */
const mostBytes = 64 * 1024

/**
 * Posts a purge as JSON.
 *
 * @param headers by which the router is known there, as they are now
 * @returns rejects with BadAnswer of any status but 2xx, and as the peer does
 */
export const sendPurge =
  (peer: Pick<Peer, 'request'>, headers: () => Readonly<Record<string, string>>) =>
  (purge: Purge): Promise<void> => {
    const request = {
      method: 'POST' as const,
      headers: { ...headers(), 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(purge),
      // To forget twice is to forget once.
      repeatable: true,
      timeoutMs,
      mostBytes,
    }
    return peer.request(request, ({ status }) => {
      if (status < 200 || status > 299) throw new BadAnswer(`the purge was answered with HTTP status ${status}`)
    })
  }
