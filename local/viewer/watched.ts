import type { LogStore } from './logs/log-store.ts'
import type { Scraped } from './metrics/scraper.ts'
import type { Colours } from './pages/parts.ts'
import type { TraceStore } from './traces/trace-store.ts'

/** What the viewer knows of the shop. */
export interface Watched {
  traces: TraceStore
  logs: LogStore
  scraped(): Scraped
  colours: Colours
  /** Whether a process's log file is followed. */
  followed(process: string): boolean
  /** Calls `tell` after each look at the shop, until it is let go. */
  onLook(tell: () => void): () => void
}
