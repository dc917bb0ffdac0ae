/**
 * A request's path and query. Clients of proxies send the whole URL, which a server accepts as well (RFC 9112, 3.2.2); whose host it
 * names is of no interest here.
 */
export const requestTarget = (url = '/'): string =>
  url.replace(/^https?:\/\/[^/?#]*(?=(\/)?)/i, (_, path) => (path ? '' : '/'))
