import type { IncomingMessage } from 'node:http'

/**
 * What is wrong with a request's head that Node lets through, though whoever is before us may have read it another way (RFC 9112, 3.2 and 6.1);
 * undefined where nothing is.
 */
export function faultOfHead({ rawHeaders, headers }: IncomingMessage): string | undefined {
  const twice = twiceIn(rawHeaders)
  if (twice !== undefined) return `"${twice}" is there more than once.`
  const { host, 'transfer-encoding': coding } = headers
  if (host !== undefined && !isHost.test(host)) return 'The host that is named is none.'
  if (coding !== undefined && coding.toLowerCase() !== 'chunked')
    return 'A body may be sent in chunks, and no other way.'
  return undefined
}

/** A name or an address, and a port; or nothing. */
const isHost = /^(?:[\w.~!$&'()*+,;=%-]*|\[[\da-fv:.]+\])(?::\d*)?$/i

/** Of several Node tells the first alone; others may go by another. */
const single = ['host', 'content-type', 'authorization']

/** Which of those is there twice. Looks at every header of every request, and makes nothing of most. */
function twiceIn(rawHeaders: readonly string[]): string | undefined {
  let seen = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.length !== 4 && name.length !== 12 && name.length !== 13) continue
    const place = single.indexOf(name.toLowerCase())
    if (place < 0) continue
    if (seen & (1 << place)) return single[place]
    seen |= 1 << place
  }
  return undefined
}

/**
 * A request's path and query. Clients of proxies send the whole URL, which a server accepts as well (RFC 9112, 3.2.2); whose host it
 * names is of no interest here.
 */
export const requestTarget = (url = '/'): string =>
  url.startsWith('/') ? url : url.replace(/^https?:\/\/[^/?#]*(?=(\/)?)/i, (_, path) => (path ? '' : '/'))

/** Of a target. */
export function pathOf(target: string): string {
  const end = target.indexOf('?')
  return end < 0 ? target : target.slice(0, end)
}
