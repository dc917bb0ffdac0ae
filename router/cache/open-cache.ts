import { openPeer } from '@micromart/peers'
import type { Logger } from '@micromart/telemetry'
import type { Identity } from '@micromart/tls'
import type { Registry } from 'prom-client'
import type { RouterConfig } from '../config/schema.ts'
import { filledIn, variablesIn } from '../config/sections/header-values.ts'
import type { Epoch } from '../dedupe/epoch.ts'
import type { SentBody } from '../http/reply/sent-body.ts'
import type { HeaderVariables } from '../subgraphs/header-variables.ts'
import type { Cache } from './cached-subgraphs.ts'
import { openFeed } from './feed/feed.ts'
import { followOf } from './feed/follow.ts'
import { invalidationsOf } from './invalidations.ts'
import { type InvalidationsRoute, invalidationsRoute } from './invalidations-route.ts'
import { createCacheMetrics, createFeedGauge, createPurgesCounter, createWholeMetrics } from './metrics.ts'
import type { Outgoing } from './outgoing/freshness.ts'
import { openPurges } from './outgoing/purges.ts'
import { sendPurge } from './outgoing/send-purge.ts'
import { varyOf } from './outgoing/vary.ts'
import { Store } from './store.ts'
import { WholeAnswers } from './whole/whole-answers.ts'

interface Surroundings {
  /** What the configuration names as `${NAME}`. */
  variables: Pick<HeaderVariables, 'valueOf' | 'linesOf'>
  /** What caches of others know the router by. */
  purgeHeaders: () => Readonly<Record<string, string>>
  /** Shown to them. */
  identity?: Identity | undefined
  epoch: Epoch
  registry: Registry
  log: Logger
}

/** What outlives each supergraph of a router that keeps answers. */
export interface OpenCache {
  cache: Cache
  /** Null where no answer is kept whole. */
  whole: WholeAnswers<SentBody> | null
  /** Null where no answer may be kept by others. */
  outgoing: Outgoing | null
  /** Null where nobody has a token. */
  route: InvalidationsRoute | null
  close(): Promise<void>
}

/** It begins empty; null where nothing is to be kept. */
export function openCache(
  { cache: config, ...others }: Pick<RouterConfig, 'cache' | 'headers' | 'propagateHeaders' | 'override'>,
  { variables, purgeHeaders, identity, epoch, registry, log }: Surroundings,
): OpenCache | null {
  if (!config.enabled) return null
  const { token, log: followed } = config.invalidation
  const purging = config.purge && purgingOf(config.purge)
  const store = new Store(config.maxBytes, () => performance.now(), epoch, purging?.purges)
  const metrics = createCacheMetrics(registry, store)
  // Who asks on the network is told to subgraphs for their limits; what depends on it is not `public`.
  const { headers } = others
  const toldOfClients = [headers.clientAddress, headers.userAgent].flatMap((name) => name?.toLowerCase() ?? [])
  const ignoredHeaders = new Set([...toldOfClients, ...config.ignoredHeaders])
  const cache: Cache = { store, config, ignoredHeaders, metrics, served: new Set() }
  const invalidations = invalidationsOf(cache)
  const feed = followed && openFeed({ ...followed, ...feedSettings(followed), store, invalidations, log })
  const vary = varyOf(others, ignoredHeaders)
  return {
    cache,
    whole: config.wholeBytes > 0 ? wholeAnswers() : null,
    outgoing: vary === null ? null : { ...config, vary },
    route: token === undefined ? null : invalidationsRoute(invalidations, () => tokensOf(token)),
    async close() {
      await feed?.close()
      await purging?.purges.close()
      await purging?.peer.close()
    },
  }

  /** Who tells has the secret that is being replaced for a while longer. */
  function tokensOf(template: string): string[] {
    const [variable] = variablesIn(template)
    if (variable === undefined) return [template]
    const { linesOf, valueOf: others } = variables
    return linesOf(variable).map((line) => filledIn(template, (name) => (name === variable ? line : others(name))))
  }

  function purgingOf({ url, headers: _, ...settings }: NonNullable<typeof config.purge>) {
    const peer = openPeer({ urls: [url], identity, retries: 0 })
    const send = sendPurge(peer, purgeHeaders)
    return { peer, purges: openPurges({ ...settings, send, purges: createPurgesCounter(registry), log }) }
  }

  function wholeAnswers(): WholeAnswers<SentBody> {
    const metrics = createWholeMetrics(registry, () => answers.bytes)
    const answers = new WholeAnswers<SentBody>(config.wholeBytes, ignoredHeaders, metrics)
    return answers
  }

  function feedSettings(followed: NonNullable<typeof config.invalidation.log>) {
    const gauge = createFeedGauge(registry)
    return {
      follow: followOf(followed, variables.valueOf, log),
      rules: followed.events,
      blind: (isBlind: boolean) => gauge.set(isBlind ? 0 : 1),
    }
  }
}
