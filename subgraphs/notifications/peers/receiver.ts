import { type LookupAddress, lookup } from 'node:dns'
import { isIP, type LookupFunction } from 'node:net'
import { isPublicAddress } from '@micromart/ip-address'
import { Agent, buildConnector, request } from 'undici'

/** What a receiver answered; what it says beyond `body`'s bytes was not read. */
export interface ReceiverAnswer {
  statusCode: number
  retryAfter: string | undefined
  /** At most {@link mostRead} bytes. */
  body: Buffer
}

/** Deliveries may not go there: its name stands for a private address, or it is not https. */
export class AddressRefused extends Error {
  override name = 'AddressRefused'
}

/** Webhooks' endpoints, wherever staff have put them. */
export interface Receivers {
  /**
   * Posts JSON. A redirect is an answer like any other. Throws AddressRefused, a TimeoutError after the time for all of it, an AbortError
   * when `stop` aborts, or what the network or undici throws.
   */
  post(url: string, headers: Record<string, string>, body: string, stop: AbortSignal): Promise<ReceiverAnswer>
  close(): Promise<void>
}

/** Of an answer's body, in bytes. */
const mostRead = 1_024
const connectTimeoutMs = 5_000

/**
 * Each call looks the name up, holds every address to the rule, and connects to what it has just checked: a name that stands for another
 * address a moment later leads nowhere else. Connections are not kept.
 * @param timeoutMs for all of a call.
 */
export function openReceivers({
  privateAddresses,
  timeoutMs,
}: {
  privateAddresses: boolean
  timeoutMs: number
}): Receivers {
  const mayReach = (ip: string) => privateAddresses || isPublicAddress(ip)

  const checkedLookup: LookupFunction = (hostname, options, callback) =>
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const refusal = error ?? refusalOf(found)
      if (refusal) return callback(refusal, '')
      const [first] = found
      if (options.all) callback(null, found)
      else callback(null, first?.address ?? '', first?.family)
    })
  const refusalOf = (found: LookupAddress[]) =>
    found.length > 0 && found.every(({ address }) => mayReach(address)) ? null : new AddressRefused()

  const reach = buildConnector({ timeout: connectTimeoutMs, lookup: checkedLookup, autoSelectFamily: true })
  const connect: buildConnector.connector = (options, callback) => {
    // An address in place of a name is never looked up.
    const literal = options.hostname.replace(/^\[|\]$/g, '')
    if (isIP(literal) && !mayReach(literal)) callback(new AddressRefused(), null)
    else reach(options, callback)
  }
  const agent = new Agent({ connect, pipelining: 0, maxHeaderSize: 16_384 })

  return {
    async post(url, headers, body, stop) {
      if (!privateAddresses && !url.startsWith('https:')) throw new AddressRefused()
      const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), stop])
      const answer = await request(url, {
        dispatcher: agent,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'user-agent': 'MicroMart-Webhooks/1', ...headers },
        body,
        signal,
        reset: true,
      })
      const { 'retry-after': retryAfter } = answer.headers
      return {
        statusCode: answer.statusCode,
        retryAfter: [retryAfter].flat()[0],
        body: await beginningOf(answer.body),
      }
    },
    close: () => agent.destroy(),
  }
}

/** What it says first; the rest is not waited for, nor is it missed: the status has said it all. */
async function beginningOf(body: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  let read = 0
  try {
    for await (const piece of body) {
      pieces.push(piece.subarray(0, mostRead - read))
      read += piece.length
      if (read >= mostRead) break
    }
  } catch {
    // It broke off, or took too long.
  }
  return Buffer.concat(pieces)
}
