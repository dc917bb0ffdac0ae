import type { IncomingHttpHeaders } from 'node:http'
import type { Logger } from '@micromart/telemetry'
import type { RouterModule } from '../hooks/router-module.ts'
import { library } from './library.ts'
import { type LiveRouter, startRouter } from './live-router.ts'
import type { Received } from './live-subgraph.ts'
import { moduleFile } from './module-file.ts'

/** A router over the library with a module of hooks called `guard`. */
export interface HookedRouter extends LiveRouter {
  /** Every request that a subgraph was sent over HTTP. */
  calls(subgraph: string): Received[]
  /** With what headers the last of them came. */
  sent(subgraph: string): IncomingHttpHeaders
  /** All that was logged. */
  lines: Record<string, unknown>[]
  /** What was logged of hooks that failed, under that level. */
  failures(level: string): Record<string, unknown>[]
}

/** @param module null for none */
export async function startHooked(
  module: RouterModule | null,
  config: Record<string, unknown> = {},
): Promise<HookedRouter> {
  const lines: Record<string, unknown>[] = []
  const noted = (level: string) => (fields: object, text: string) => void lines.push({ level, text, ...fields })
  const levels = Object.fromEntries(['debug', 'info', 'warn', 'error'].map((level) => [level, noted(level)]))
  const log = { ...levels, child: () => log } as unknown as Logger
  const router = await startRouter({
    subgraphs: library({ nextTick: async () => {} }),
    config,
    environment: { SECRET: 'hush' },
    ...(module && { module: moduleFile({ name: 'guard', ...module }) }),
    log,
  })
  const calls = (subgraph: string) => router.subgraph(subgraph).received
  return {
    ...router,
    calls,
    sent: (subgraph) => calls(subgraph).at(-1)?.headers ?? {},
    lines,
    failures: (level) => lines.filter((line) => line.level === level && line.text === 'a hook failed'),
  }
}
