import type { IncomingHttpHeaders } from 'node:http'

interface CorsSettings {
  origins: readonly string[]
  maxAgeSeconds: number
}

/**
 * The CORS headers for a request: none unless its origin is configured. Credentials are never allowed, since tokens
 * travel in headers that pages set themselves and never in cookies.
 *
 * @param preflight whether this is the OPTIONS request before the real one
 */
export function corsHeaders(
  settings: CorsSettings,
  request: IncomingHttpHeaders,
  preflight: boolean,
): Record<string, string> {
  const { origin } = request
  if (settings.origins.length === 0) return {}
  const open = settings.origins.includes('*')
  if (origin === undefined || !(open || settings.origins.includes(origin))) return { vary: 'origin' }
  const headers: Record<string, string> = {
    'access-control-allow-origin': open ? '*' : origin,
    'access-control-expose-headers': 'x-request-id, retry-after',
    vary: 'origin',
  }
  if (!preflight) return headers
  return {
    ...headers,
    vary: 'origin, access-control-request-headers',
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': request['access-control-request-headers'] ?? 'content-type',
    'access-control-max-age': String(settings.maxAgeSeconds),
  }
}
