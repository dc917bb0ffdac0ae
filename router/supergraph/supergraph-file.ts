import { readFileSync, watch } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Logger } from '@micromart/telemetry'
import { whyUnreadable } from '../config/why-unreadable.ts'
import type { Engine } from '../engine.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import { SupergraphError } from './supergraph.ts'

/** Editors and deployments write a file in several steps. */
const settleMs = 200

interface SupergraphFileSettings {
  file: string
  build: (sdl: string) => Engine
  watched: boolean
  metrics: RouterMetrics
  log: Logger
}

export interface SupergraphFile {
  /** The engine of the newest supergraph that was good. */
  engine(): Engine
  close(): Promise<void>
}

/**
 * Loads the supergraph from its file and, when `watched`, again whenever the file changes: requests under way end on the
 * old one, and a supergraph that cannot be served changes nothing.
 *
 * @throws SupergraphError or ConfigError
 */
export function openSupergraphFile({ file, build, watched, metrics, log }: SupergraphFileSettings): SupergraphFile {
  let engine = build(read(file))
  metrics.reloads.inc({ result: 'ok' })

  function reload(): void {
    try {
      const sdl = read(file)
      if (sdl === engine.supergraph.sdl) return
      const next = build(sdl)
      const old = engine
      engine = next
      metrics.reloads.inc({ result: 'ok' })
      log.info({ supergraph: next.supergraph.id }, 'supergraph reloaded')
      old.subgraphs.close().catch((error) => log.warn({ err: error }, 'old connections did not close'))
    } catch (error) {
      metrics.reloads.inc({ result: 'refused' })
      log.error(
        { reason: error instanceof Error ? error.message : String(error) },
        'supergraph not reloaded; the old one stays',
      )
    }
  }

  // The folder is watched, since a file that is replaced is another file.
  let settling: NodeJS.Timeout | undefined
  const watcher = watched
    ? watch(dirname(file), (_event, name) => {
        if (name !== basename(file)) return
        clearTimeout(settling)
        settling = setTimeout(reload, settleMs)
      })
    : null

  return {
    engine: () => engine,
    async close() {
      watcher?.close()
      clearTimeout(settling)
      await engine.subgraphs.close()
    },
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new SupergraphError([whyUnreadable(error)])
  }
}
