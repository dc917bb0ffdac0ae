import { openPeer } from '@micromart/peers'
import { withSpan } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import type { Client } from '../client.ts'
import type { RouterConfig, SubgraphConfig } from '../config/schema.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { ConfiguredHeaders } from './configured-headers.ts'
import { subgraphHeaders } from './headers.ts'
import { callOverHttp } from './over-http.ts'
import { subscribeLive } from './over-websocket.ts'
import { resilience } from './resilience.ts'
import { SubgraphFault, type SubgraphRequest, type Transport } from './transport.ts'

const connectTimeoutMs = 2_000
const defaults = {
  timeoutMs: 10_000,
  retries: 2,
  breaker: { consecutiveFailures: 5, halfOpenAfterMs: 1_000 },
  bulkhead: { concurrent: 200, queued: 1_000 },
  responseBytes: 32 * 1024 * 1024,
}

interface TransportSettings {
  subgraphs: Supergraph['subgraphs']
  config: Pick<RouterConfig, 'subgraphs' | 'subscriptions'>
  /** What every call to a subgraph carries. */
  headers: Pick<ConfiguredHeaders, 'of'>
  metrics: RouterMetrics
  /** Shown to subgraphs whose URL is https. */
  identity?: Identity | undefined
}

export interface SubgraphTransport extends Transport<Client> {
  /** Lets the calls under way finish, then closes every connection. */
  close(): Promise<void>
}

/** Reaches each subgraph over HTTP, and over a websocket for subscriptions, each with its own connections and breaker. */
export function createTransport(settings: TransportSettings): SubgraphTransport {
  const upstreams = new Map([...settings.subgraphs.values()].map((it) => [it.name, upstream(it, settings)]))
  const find = (name: string) => {
    const found = upstreams.get(name)
    if (!found) throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', `no subgraph is called ${name}`)
    return found
  }
  return {
    request: async (request, client, signal) => find(request.subgraph).request(request, client, signal),
    subscribe: (request, client, signal) => find(request.subgraph).subscribe(request, client, signal),
    close: async () => {
      await Promise.all([...upstreams.values()].map((it) => it.close()))
    },
  }
}

function upstream(
  subgraph: { name: string; url: string },
  { config, headers, metrics, identity }: TransportSettings,
): SubgraphTransport {
  const { name } = subgraph
  const own: SubgraphConfig = config.subgraphs[name] ?? {}
  const all: SubgraphConfig = config.subgraphs.all ?? {}
  const settings = { ...defaults, ...all, ...own }
  const urls = own.urls ?? [own.url ?? subgraph.url]
  const peer = openPeer({
    urls,
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

  async function request(request: SubgraphRequest, client: Client, signal?: AbortSignal) {
    const started = performance.now()
    let outcome = 'ok'
    try {
      return await withSpan(
        `subgraph ${name}`,
        { kind: 'client', attributes: { 'graphql.subgraph.name': name, 'graphql.operation.type': request.kind } },
        () => {
          const sent = subgraphHeaders(headers.of(name), client)
          const attempt = (trySignal: AbortSignal) =>
            callOverHttp({
              peer,
              headers: sent,
              request,
              responseBytes: settings.responseBytes,
              signal: trySignal,
              client: signal,
            })
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
    subscribe: (request, client, signal) =>
      subscribeLive({
        peer,
        identity,
        headers: subgraphHeaders(headers.of(name), client),
        request,
        signal,
        connectTimeoutMs,
        keepAliveMs: config.subscriptions.keepAliveMs,
        bufferedEvents: config.subscriptions.bufferedEvents,
        messageBytes: settings.responseBytes,
      }),
    close: () => peer.close(),
  }
}
