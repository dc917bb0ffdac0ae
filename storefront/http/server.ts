import { once } from 'node:events'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { getRequestListener } from '@hono/node-server'
import { refuseBroken } from '@micromart/broken-requests'

/** More connections are closed as soon as they are there. */
const mostConnections = 10_000
/** While a process ends, so long is waited for what is on its way along connections that are kept, in ms. */
const lastRequestMs = 1_000

export interface Patience {
  /** With the head of a request, and with connections that say nothing, in ms. */
  headMs: number
  /** With a whole request, in ms: a file of 12 MB comes over a slow line, too. */
  requestMs: number
}

const usual: Patience = { headMs: 10_000, requestMs: 120_000 }

/** Serves pages to browsers, who may be slow, or anybody. */
export async function servePages(
  fetch: Parameters<typeof getRequestListener>[0],
  { host, port }: { host: string; port: number },
  { headMs, requestMs }: Patience = usual,
): Promise<{ server: Server; drain(): Promise<void> }> {
  const inFlight = new Set<ServerResponse>()
  let draining = false
  const answer = getRequestListener(fetch)
  const server = createServer(
    {
      headersTimeout: headMs,
      requestTimeout: requestMs,
      connectionsCheckingInterval: Math.min(headMs, 1_000),
      // Longer than the idle time of load balancers, so that it is never we who close under their hands.
      keepAliveTimeout: 65_000,
    },
    (request, response) => {
      inFlight.add(response)
      response.once('close', () => inFlight.delete(response))
      if (draining) response.shouldKeepAlive = false
      return answer(request, response)
    },
  )
  server.maxConnections = mostConnections
  refuseBroken(server)
  server.listen(port, host)
  await once(server, 'listening')

  return {
    server,
    /** A request that is on its way when its connection is closed is lost: who keeps one is told by an answer that it ends. */
    async drain() {
      draining = true
      for (const response of inFlight) response.shouldKeepAlive = false
      for (const until = performance.now() + lastRequestMs; performance.now() < until && (await open(server)) > 0; )
        await pause(20)
      await new Promise((closed) => server.close(closed))
    },
  }
}

const open = (server: Server) => new Promise<number>((told) => server.getConnections((_, count) => told(count)))
