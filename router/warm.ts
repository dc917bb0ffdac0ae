import type { Engine } from './engine.ts'
import { planFor } from './request.ts'
import { deniedTo } from './stages/authorization.ts'

interface Bounds {
  operations: number
  withinMs: number
}

/**
 * Plans on one engine what another was asked for last, so that a reload makes no client wait: for guests, and for those who are
 * denied nothing. What cannot be served there any more is left out.
 *
 * @returns how many are planned
 */
export async function warm(next: Engine, old: Engine, { operations, withinMs }: Bounds): Promise<number> {
  const { policiesClaim } = next.config.auth
  const until = performance.now() + withinMs
  let planned = 0
  for (const [text, name] of old.operations.newest(operations)) {
    if (performance.now() > until) break
    try {
      const prepared = next.operations.read(text, name)
      for (const denials of [deniedTo(null, prepared.guarded, policiesClaim), { denied: new Map(), key: '' }]) {
        await (await planFor(next, prepared, denials, { labels: [] })).executable({})
      }
      planned++
    } catch {
      // Whoever asks for it is told why.
    }
    // Requests that come meanwhile are not kept waiting.
    await new Promise((resolve) => setImmediate(resolve))
  }
  return planned
}
