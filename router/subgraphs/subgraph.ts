import { openPeer } from '@micromart/peers'
import { withSpan } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import type { Client } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import type { SubgraphConfig } from '../config/subgraphs.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import type { ConfiguredHeaders } from './configured-headers.ts'
import { subgraphHeaders } from './headers.ts'
import { callOverHttp } from './over-http.ts'
import { subscribeOverWebsocket } from './over-websocket.ts'
import { resilience } from './resilience.ts'
import { SubgraphFault, type SubgraphRequest } from './transport.ts'

const connectTimeoutMs = 2_000
const defaults = {
  timeoutMs: 10_000,
  retries: 2,
  breaker: { consecutiveFailures: 5, halfOpenAfterMs: 1_000 },
  bulkhead: { concurrent: 200, queued: 1_000 },
  responseBytes: 32 * 1024 * 1024,
}

export interface SubgraphSettings {
  config: Pick<RouterConfig, 'subgraphs' | 'subscriptions'>
  /** What every call to a subgraph carries. */
  headers: Pick<ConfiguredHeaders, 'of'>
  metrics: RouterMetrics
  /** Shown to subgraphs whose URL is https. */
  identity?: Identity | undefined
}

/** Opens the way to one subgraph, over HTTP and over websockets, with connections and a breaker of its own. */
export function openSubgraph(
  subgraph: { name: string; url: string },
  { config, headers, metrics, identity }: SubgraphSettings,
) {
  const { name } = subgraph
  const own: SubgraphConfig = config.subgraphs[name] ?? {}
  const all: SubgraphConfig = config.subgraphs.all ?? {}
  const settings = { ...defaults, ...all, ...own }
  const peer = openPeer({
    urls: own.urls ?? [own.url ?? subgraph.url],
    identity,
    connections: settings.bulkhead.concurrent,
    connectTimeoutMs,
    // The deadline over all tries is shorter: this only tidies up after it.
    answerTimeoutMs: settings.timeoutMs * 2,
  })
  const run = resilience(settings, {
    retried: () => metrics.subgraphRetries.inc({ subgraph: name }),
    breaker: (state) => metrics.breakers.set({ subgraph: name }, state),
  })
  metrics.breakers.set({ subgraph: name }, 0)
  const { responseBytes } = settings

  async function request(request: SubgraphRequest, client: Client, signal?: AbortSignal) {
    const started = performance.now()
    let outcome = 'ok'
    try {
      return await withSpan(
        `subgraph ${name}`,
        { kind: 'client', attributes: { 'graphql.subgraph.name': name, 'graphql.operation.type': request.kind } },
        () => {
          const call = { peer, headers: subgraphHeaders(headers.of(name), client), request, responseBytes }
          const attempt = (ofTry: AbortSignal) => callOverHttp({ ...call, signal: ofTry, client: signal })
          return run(request.kind === 'query', attempt, signal)
        },
      )
    } catch (error) {
      outcome = signal?.aborted ? 'abandoned' : error instanceof SubgraphFault ? error.code : 'fault'
      throw error
    } finally {
      metrics.subgraphCalls.observe({ subgraph: name, outcome }, (performance.now() - started) / 1000)
    }
  }

  return {
    request,
    subscribe: (request: SubgraphRequest, client: Client, signal: AbortSignal) =>
      subscribeOverWebsocket({
        peer,
        identity,
        headers: subgraphHeaders(headers.of(name), client),
        request,
        signal,
        connectTimeoutMs,
        keepAliveMs: config.subscriptions.keepAliveMs,
        bufferedEvents: config.subscriptions.bufferedEvents,
        messageBytes: responseBytes,
      }),
    close: () => peer.close(),
  }
}
