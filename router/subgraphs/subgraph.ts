import { openPeer, watchPeer } from '@micromart/peers'
import { type Logger, spansMade, withSpan } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import type { Client } from '../client.ts'
import type { RouterConfig } from '../config/schema.ts'
import type { SubgraphConfig } from '../config/sections/subgraphs.ts'
import type { Epoch } from '../dedupe/epoch.ts'
import { SharedCalls } from '../dedupe/shared-calls.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import type { ConfiguredHeaders } from './configured-headers.ts'
import { subgraphHeaders } from './headers.ts'
import { callOverHttp, faultOf, type Read } from './over-http.ts'
import { subscribeOverWebsocket } from './over-websocket.ts'
import { requestRules } from './request-rules.ts'
import { type GatheredHeaders, responseRules } from './response-rules.ts'
import { SharedConnections } from './shared-connections.ts'
import { Abandoned, type SubgraphFault, type SubgraphRequest } from './transport.ts'

const connectTimeoutMs = 2_000
const defaults = {
  timeoutMs: 10_000,
  retries: 2,
  responseBytes: 32 * 1024 * 1024,
}
const bulkheadDefaults = { concurrent: 200, queued: 1_000, waitMs: 1_000 }

export interface SubgraphSettings {
  config: Pick<RouterConfig, 'dedupe' | 'headers' | 'subgraphs' | 'subscriptions'>
  /** What every call to a subgraph carries. */
  headers: Pick<ConfiguredHeaders, 'of'>
  /** What rules set in calls to a subgraph. */
  headersSet: Pick<ConfiguredHeaders, 'of'>
  /** Moves on with what is changed, as far as it is changed through here. */
  epoch: Epoch
  metrics: RouterMetrics
  log: Logger
  /** Shown to subgraphs whose URL is https. */
  identity?: Identity | undefined
}

/** Opens the way to one subgraph, over HTTP and over websockets, with connections of its own and a breaker for each address. */
export function openSubgraph(
  subgraph: { name: string; url: string },
  { config, headers, headersSet, epoch, metrics, log, identity }: SubgraphSettings,
) {
  const { name } = subgraph
  const own: SubgraphConfig = config.subgraphs[name] ?? {}
  const all: SubgraphConfig = config.subgraphs.all ?? {}
  const { responseBytes, sharedWebsockets, ...settings } = { ...defaults, ...all, ...own }
  const bulkhead = { ...bulkheadDefaults, ...all.bulkhead, ...own.bulkhead }
  const observer = watchPeer(name, metrics.subgraphs, log)
  const peer = openPeer({
    ...settings,
    urls: own.urls ?? [own.url ?? subgraph.url],
    identity,
    connections: bulkhead.concurrent,
    connectTimeoutMs,
    bulkhead,
    breaker: { ...all.breaker, ...own.breaker },
    observer,
  })

  const onShared = () => metrics.sharedSubgraphCalls.inc({ subgraph: name })
  const calls = config.dedupe.subgraph
    ? new SharedCalls<Read>({ epoch, timeoutMs: settings.timeoutMs, onShared })
    : undefined

  const { keepAliveMs, bufferedEvents } = config.subscriptions
  const connections = { peer, identity, connectTimeoutMs, keepAliveMs, messageBytes: responseBytes }
  const websockets = {
    ...connections,
    shared: sharedWebsockets ? new SharedConnections(connections, () => ({ ...headers.of(name) })) : undefined,
    bufferedEvents,
    onEvent: () => epoch.moveOn(),
  }

  const rules = requestRules(config.headers, name)
  const kept = responseRules(config.headers, name)
  const headersFor = (client: Client, configured = headers.of(name)) =>
    subgraphHeaders(configured, client, config.headers, rules?.(client, headersSet.of(name)))

  async function request(request: SubgraphRequest, client: Client, gathered?: GatheredHeaders, signal?: AbortSignal) {
    const started = performance.now()
    const told = (error: unknown) => (signal?.aborted ? new Abandoned({ cause: error }) : faultOf(error))
    const call = () => callOverHttp({ peer, headers: headersFor(client), request, responseBytes, calls, signal })
    let outcome = 'ok'
    try {
      const response = await (spansMade() ? inSpan(request.kind, call, told) : call())
      if (kept && gathered && response.headers) gathered.take(kept, response.headers)
      return response
    } catch (caught) {
      const fault = told(caught)
      outcome = fault instanceof Abandoned ? 'abandoned' : fault.code
      throw fault
    } finally {
      // However it ended: it may have been carried out.
      if (request.kind === 'mutation') epoch.moveOn()
      metrics.subgraphCalls.of(name, outcome).observe((performance.now() - started) / 1000)
    }
  }

  /** A fault is told there by its code. */
  function inSpan<T>(
    operation: SubgraphRequest['kind'],
    call: () => Promise<T>,
    told: (error: unknown) => SubgraphFault,
  ): Promise<T> {
    const attributes = { 'graphql.subgraph.name': name, 'graphql.operation.type': operation }
    return withSpan(`subgraph ${name}`, { kind: 'client', attributes }, async () => {
      try {
        return await call()
      } catch (error) {
        throw told(error)
      }
    })
  }

  return {
    headersFor,
    request,
    subscribe: (request: SubgraphRequest, client: Client, signal: AbortSignal) =>
      subscribeOverWebsocket(websockets, { headers: headersFor(client), request, signal }),
    async close() {
      await peer.close()
      observer.stop()
    },
  }
}
