import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { Peer } from '@micromart/peers'
import { changeLevel, exposition, type Logger, levelsOf, measureReadiness } from '@micromart/telemetry'
import type { Registry } from 'prom-client'
import { type InvalidationsRoute, invalidationsPath } from '../cache/invalidations-route.ts'

const probeTimeoutMs = 2_000

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

  return createServer({ requestTimeout: 10_000 }, async (incoming, response) => {
    const answer = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    const path = (incoming.url ?? '/').split('?')[0]
    if (path === '/health/live') return answer(200, 'application/json', '{"status":"live"}')
    if (path === '/health/ready') {
      const reason = await notReady()
      return answer(reason === null ? 200 : 503, 'application/json', JSON.stringify({ status: reason ?? 'ready' }))
    }
    if (path === '/metrics') {
      const { contentType, text } = await exposition(registry, incoming.headers.accept)
      return answer(200, contentType, text)
    }
    if (path === '/log-level') {
      if (incoming.method !== 'PUT') return answer(200, 'application/json', JSON.stringify(levelsOf(log)))
      const fault = changeLevel(log, await wishIn(incoming))
      if (fault) return answer(400, 'application/json', JSON.stringify({ error: fault }))
      log.warn(levelsOf(log), 'log levels were changed')
      return answer(200, 'application/json', JSON.stringify(levelsOf(log)))
    }
    if (path === invalidationsPath && invalidations) return invalidations(incoming, response)
    return answer(404, 'text/plain', 'There are /health/live, /health/ready, /metrics and /log-level.\n')
  })
}

const longestWish = 10_000

/** What somebody sends in JSON; undefined for what is none. */
async function wishIn(incoming: IncomingMessage): Promise<unknown> {
  try {
    let text = ''
    for await (const piece of incoming) {
      text += piece
      if (text.length > longestWish) return undefined
    }
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

async function answers(peer: Peer): Promise<boolean> {
  try {
    return await peer.request({ method: 'GET', timeoutMs: probeTimeoutMs }, ({ status }) => status === 200)
  } catch {
    return false
  }
}
