import { performance } from 'node:perf_hooks'
import { startWorker } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import { type FollowedFiles, followFiles } from './logs/follow-files.ts'
import { readLogLine } from './logs/log-line.ts'
import { openLogStore } from './logs/log-store.ts'
import { openScraper, serviceOf, type Target } from './metrics/scraper.ts'
import { coloursOf } from './pages/parts.ts'
import { openTraceStore } from './traces/trace-store.ts'
import type { Watched } from './watched.ts'

/** What one trace may take of what all may. */
const TRACE_PART = 8

export interface WatchOptions {
  targets: readonly Target[]
  /** Folder of log files to follow. */
  logsDir?: string | undefined
  /** Bounds of what is kept. */
  traceBytes: number
  logBytes: number
  scrapeMs: number
  readMs: number
  /** Told of what cannot be looked at. */
  log: Logger
}

export interface Watch extends Watched {
  stop(): Promise<void>
}

/** Begins to watch the shop: looks at its metrics and reads its logs again and again, until it is stopped. */
export function startWatch({ targets, logsDir, traceBytes, logBytes, scrapeMs, readMs, log }: WatchOptions): Watch {
  const traces = openTraceStore({ bytes: traceBytes, traceBytes: Math.floor(traceBytes / TRACE_PART) })
  const logs = openLogStore({ bytes: logBytes })
  const scraper = openScraper(targets)
  const listeners = new Set<() => void>()
  const files: FollowedFiles | null =
    logsDir === undefined ? null : followFiles(logsDir, (name, line) => logs.add(readLogLine(name, line, Date.now())))
  const followed = new Set(files ? targets.map(({ name }) => name) : [])

  async function look(): Promise<void> {
    await scraper.round(performance.now())
    for (const tell of listeners) tell()
  }
  const scraping = startWorker({ name: 'metrics', everyMs: scrapeMs, run: look }, log)
  const reading = files && startWorker({ name: 'logs', everyMs: readMs, run: () => files.read() }, log)
  return {
    traces,
    logs,
    scraped: scraper.scraped,
    // The router is in every trace: it has the first.
    colours: coloursOf([...new Set(['router', ...targets.map(({ name }) => serviceOf(name))])]),
    followed: (process) => followed.has(process),
    onLook(tell) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    async stop() {
      await Promise.all([scraping.stop(), reading?.stop()])
      await files?.close()
    },
  }
}
