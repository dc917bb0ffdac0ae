import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Peer } from '@micromart/peers'
import { changeLevel, exposition, type Logger, levelsOf, measureReadiness } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import { type InvalidationsRoute, invalidationsPath } from '../cache/invalidations-route.ts'
import { RequestError } from '../errors.ts'
import { readBody } from '../http/request/body.ts'

const probeTimeoutMs = 2_000
/** Whoever has not said what they want by then is not waited for, in ms; looked at every second. */
const serverOptions = { requestTimeout: 10_000, connectionsCheckingInterval: 1_000 }
/** Of a wish for other log levels, in bytes. */
const longestWish = 10_000
const methodsOf: Readonly<Record<string, readonly string[]>> = {
  '/health/live': ['GET', 'HEAD'],
  '/health/ready': ['GET', 'HEAD'],
  '/metrics': ['GET', 'HEAD'],
  '/log-level': ['GET', 'HEAD', 'PUT'],
}

interface AdminSettings {
  registry: Registry
  /** Whose levels can be seen and changed. */
  log: Logger
  /** Key sets, by what they are called, that must have been reachable once: before that no token can be checked. */
  keySets: ReadonlyMap<string, Peer>
  /** Null where nobody may tell of any. */
  invalidations: InvalidationsRoute | null
  draining: () => boolean
}

/**
 * The operators' server, on a port of its own so that it is never public by accident: `/health/live` (the process
 * answers), `/health/ready` (it can serve), `/metrics` (Prometheus), `/log-level` (GET, PUT), and, where somebody may, what is outdated of what is kept.
 */
export function createAdminServer({ registry, log, keySets, invalidations, draining }: AdminSettings): Server {
  const missing = new Map(keySets)

  async function notReady(): Promise<string | null> {
    if (draining()) return 'draining'
    await Promise.all([...missing].map(async ([uri, peer]) => (await answers(peer)) && missing.delete(uri)))
    return missing.size > 0 ? `no keys from ${[...missing.keys()].join(', ')}` : null
  }

  measureReadiness(registry, async () => (await notReady()) === null)

  async function answered(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const answer = (status: number, type: string, body: string, headers = {}) =>
      void response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body)
    const json = (status: number, body: object) => answer(status, 'application/json', JSON.stringify(body))
    const path = (incoming.url ?? '/').split('?')[0] ?? '/'
    if (path === invalidationsPath && invalidations) return invalidations(incoming, response)
    const methods = methodsOf[path]
    if (!methods) return answer(404, 'text/plain', `There are ${Object.keys(methodsOf).join(', ')}.\n`)
    if (!methods.includes(incoming.method ?? '')) {
      const allow = methods.join(', ')
      return answer(405, 'text/plain', `${path} takes ${allow}.\n`, { allow })
    }
    if (path === '/health/live') return json(200, { status: 'live' })
    if (path === '/health/ready') {
      const reason = await notReady()
      return json(reason === null ? 200 : 503, { status: reason ?? 'ready' })
    }
    if (path === '/metrics') {
      const { contentType, text } = await exposition(registry, incoming.headers.accept)
      return answer(200, contentType, text)
    }
    if (incoming.method === 'PUT') {
      const fault = changeLevel(log, await readBody(incoming, longestWish, JSON.parse))
      if (fault) return json(400, { error: fault })
      log.warn({ levels: levelsOf(log) }, 'log levels were changed')
    }
    return json(200, levelsOf(log))
  }

  return createServer(serverOptions, (incoming, response) => {
    answered(incoming, response).catch((error: unknown) => {
      const refusal = refusalOf(error)
      if (!refusal) log.error({ err: error, path: incoming.url?.split('?')[0] }, 'the admin port could not answer')
      if (response.headersSent) return response.destroy()
      const { status, message } = refusal ?? { status: 500, message: 'Something went wrong.' }
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error: message }))
      incoming.resume()
    })
  })
}

/** What was wrong with a request; null where it was none of the sender's doing. */
function refusalOf(error: unknown): { status: number; message: string } | null {
  if (error instanceof SyntaxError) return { status: 400, message: 'the body is not JSON' }
  return error instanceof RequestError ? { status: error.status(true), message: error.message } : null
}

async function answers(peer: Peer): Promise<boolean> {
  try {
    return await peer.request({ method: 'GET', timeoutMs: probeTimeoutMs }, ({ status }) => status === 200)
  } catch {
    return false
  }
}
