import { type OpenCache, openCache } from '../cache/open-cache.ts'
import { Epoch } from '../dedupe/epoch.ts'
import { type Engine, engineFactory } from '../engine.ts'
import { openSharedWindows } from '../rates/open-shared-windows.ts'
import { fileSource } from '../supergraph/file-source.ts'
import { serveSupergraph } from '../supergraph/served-supergraph.ts'
import { isUrl, urlSource } from '../supergraph/url-source.ts'
import type { RunRouterSettings } from './settings.ts'
import type { Surroundings } from './surroundings.ts'

/** What answers operations, whichever way they come. */
export interface Served {
  /** Of the supergraph that is served now. */
  engine: () => Engine
  /** Null where nothing is kept. */
  kept: OpenCache | null
  reload(): Promise<void>
  close(): Promise<void>
}

/** @throws SupergraphError or ConfigError, where the first supergraph cannot be served */
export async function openServed(settings: RunRouterSettings, around: Surroundings): Promise<Served> {
  const { config, production, plansHere = false } = settings
  const { log, metrics, identity, variables, headers } = around
  const { registry } = metrics
  const rates = await openSharedWindows(config.rateLimit, { lookUp: variables.valueOf, registry, log })
  const epoch = new Epoch()
  const kept = openCache(config, { variables, purgeHeaders: headers.purge, identity, epoch, registry, log })
  const build = engineFactory({
    config,
    introspection: config.introspection ?? !production,
    headers: headers.subgraphs,
    headersSet: headers.byRules,
    exchangeHeaders: headers.exchange,
    sharedWindows: rates?.windows ?? null,
    cache: kept?.cache ?? null,
    whole: kept?.whole ?? null,
    epoch,
    metrics,
    log,
    plansHere,
    identity,
  })
  const source = sourceOf(settings, headers.registry)
  const supergraph = await serveSupergraph({ source, build, warming: config.supergraph.warm, metrics, log })
  return {
    engine: supergraph.engine,
    kept,
    reload: supergraph.reload,
    async close() {
      await supergraph.close()
      await rates?.close()
      await kept?.close()
    },
  }
}

function sourceOf({ supergraph, config }: RunRouterSettings, sentHeaders: () => Readonly<Record<string, string>>) {
  return isUrl(supergraph)
    ? urlSource({ ...config.supergraph, url: supergraph, sentHeaders, random: Math.random })
    : fileSource(supergraph, config.watch)
}
