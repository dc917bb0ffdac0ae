import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from '@micromart/telemetry'
import type { RouterConfig } from '../config/schema.ts'
import type { Engine } from '../engine.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { warm } from '../warm.ts'
import { NotThereYet, type SupergraphSource } from './source.ts'

/** Between two tries at the start, in ms: the first, which doubles up to the longest. */
const retryMs = { first: 500, longest: 10_000 }

interface ServedSupergraphSettings {
  source: SupergraphSource
  build: (sdl: string) => Engine
  warming: RouterConfig['supergraph']['warm']
  metrics: RouterMetrics
  log: Logger
}

export interface ServedSupergraph {
  /** The engine of the newest supergraph that was good. */
  engine(): Engine
  /** Reads the supergraph again now. Never rejects: what cannot be had or served changes nothing, and is logged. */
  reload(): Promise<void>
  close(): Promise<void>
}

/**
 * Loads the supergraph, waiting for a source that may yet have one, and again whenever it may have changed: requests under way
 * end on the old one, subscriptions move. That it cannot be had is logged once until it can, and so is one that cannot be served until there is another.
 *
 * @throws SupergraphError or ConfigError
 */
export async function serveSupergraph({
  source,
  build,
  warming,
  metrics,
  log,
}: ServedSupergraphSettings): Promise<ServedSupergraph> {
  let engine = build(await firstOf(source, log))
  metrics.reloads.inc({ result: 'ok' })
  let away = false
  let refused: string | null = null
  const leaving = new Set<Promise<void>>()

  async function newest(): Promise<string | null> {
    try {
      const sdl = await source.read()
      if (away) log.info({ source: source.name }, 'the supergraph can be had again')
      away = false
      return sdl
    } catch (error) {
      if (!away)
        log.warn({ source: source.name, reason: reasonOf(error) }, 'the supergraph cannot be had; the old one stays')
      away = true
      metrics.reloads.inc({ result: 'refused' })
      return null
    }
  }

  async function replaceBy(next: Engine): Promise<void> {
    const old = engine
    const warmed = await warm(next, old, warming)
    engine = next
    metrics.reloads.inc({ result: 'ok' })
    log.info({ supergraph: next.supergraph.id, warmed }, 'supergraph reloaded')
    const gone = old.tenure
      .end(next)
      .then(() => old.close())
      .catch((error) => log.warn({ err: error }, 'old connections did not close'))
      .finally(() => leaving.delete(gone))
    leaving.add(gone)
  }

  async function readAgain(): Promise<void> {
    const sdl = await newest()
    if (sdl === null || sdl === refused) return
    refused = null
    if (sdl === engine.supergraph.sdl) return
    try {
      await replaceBy(build(sdl))
    } catch (error) {
      refused = sdl
      metrics.reloads.inc({ result: 'refused' })
      log.warn({ source: source.name, reason: reasonOf(error) }, 'supergraph not reloaded; the old one stays')
    }
  }

  let work = Promise.resolve()
  const reload = () => {
    work = work.then(readAgain)
    return work
  }
  const unfollow = source.follow(reload)
  return {
    engine: () => engine,
    reload,
    async close() {
      unfollow()
      await work
      await Promise.all([engine.close(), ...leaving])
    },
  }
}

async function firstOf(source: SupergraphSource, log: Logger): Promise<string> {
  for (let waitMs = retryMs.first, told = false; ; waitMs = Math.min(waitMs * 2, retryMs.longest), told = true) {
    try {
      return (await source.read()) ?? ''
    } catch (error) {
      if (!(error instanceof NotThereYet)) throw error
      if (!told)
        log.warn(
          { source: source.name, reason: error.message },
          'waiting for the supergraph, without which nothing is served',
        )
    }
    await pause(waitMs)
  }
}

const reasonOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
