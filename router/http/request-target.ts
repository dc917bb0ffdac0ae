/** Whether a request names several hosts, of which Node tells the first alone; others may go by another (RFC 9112, 3.2). */
export function namesSeveralHosts(rawHeaders: readonly string[]): boolean {
  let hosts = 0
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
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
