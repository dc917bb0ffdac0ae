import type { IncomingHttpHeaders } from 'node:http'
import type { RouterConfig } from '../config/schema.ts'

/** Ours that pages may read, beside those that every page may. */
const exposed = ['x-request-id', 'retry-after', 'ratelimit', 'ratelimit-policy', 'www-authenticate']

/**
 * The CORS headers for a request: none unless its origin is configured. Credentials are never allowed, since tokens
 * travel in headers that pages set themselves and never in cookies.
 *
 * @param preflight whether this is the OPTIONS request before the real one
 * @param methods what a page may send there
 */
export function corsHeaders(
  settings: RouterConfig['cors'],
  request: IncomingHttpHeaders,
  preflight: boolean,
  methods: readonly string[] = ['GET', 'POST'],
): Record<string, string> {
  const { origin } = request
  if (settings.origins.length === 0) return {}
  const open = settings.origins.includes('*')
  if (origin === undefined || !(open || isConfigured(origin, settings.origins))) return { vary: 'origin' }
  const headers: Record<string, string> = {
    'access-control-allow-origin': open ? '*' : origin,
    'access-control-expose-headers': [...exposed, ...settings.exposedHeaders].join(', '),
    vary: 'origin',
  }
  if (!preflight) return headers
  return {
    ...headers,
    vary: 'origin, access-control-request-headers, access-control-request-private-network',
    'access-control-allow-methods': methods.join(', '),
    'access-control-allow-headers': request['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': String(settings.maxAgeSeconds),
    // A page of the internet that asks for what is nearer (https://wicg.github.io/private-network-access/). Local Network Access, which
    // follows it, asks the browser's user, and no server.
    ...(request['access-control-request-private-network'] === 'true'
      ? { 'access-control-allow-private-network': 'true' }
      : {}),
  }
}

const isConfigured = (origin: string, origins: readonly string[]) =>
  origins.includes(origin) || (origins.includes('loopback') && isLoopback(origin))

/** Whether a page comes from this very machine, as the browser sees it, on any port. */
function isLoopback(origin: string): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, hostname } = new URL(origin)
  if (protocol !== 'http:' && protocol !== 'https:') return false
  return /^(?:(?:[\w-]+\.)*localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(hostname)
}
