import { viewerApp } from '../app.ts'
import { openLogStore } from '../logs/log-store.ts'
import type { Scraped } from '../metrics/scraper.ts'
import { coloursOf } from '../pages/parts.ts'
import { openTraceStore } from '../traces/trace-store.ts'

/** A viewer that looks at nothing by itself. */
export function openViewer(scraped: Partial<Scraped> = {}) {
  const listeners = new Set<() => void>()
  const watched = {
    traces: openTraceStore({ bytes: 8_000_000, traceBytes: 1_000_000 }),
    logs: openLogStore({ bytes: 1_000_000 }),
    scraped: () => ({ up: {}, rates: new Map(), gauges: [], ...scraped }),
    colours: coloursOf(['router', 'orders']),
    followed: (process: string) => process === 'orders',
    onLook(tell: () => void) {
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
  }
  const app = viewerApp(watched)
  const page = async (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { host: '127.0.0.1:4006', ...headers } })
  const look = () => {
    for (const tell of listeners) tell()
  }
  return { ...watched, app, page, look, followers: () => listeners.size }
}
