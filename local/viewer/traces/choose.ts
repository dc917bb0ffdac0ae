import type { Summary } from './summary.ts'

/** The newest of some traces, the slowest, or the newest of those in which something failed. */
export function tracesOf(newestFirst: readonly Summary[], of: 'newest' | 'slow' | 'failed', most: number): Summary[] {
  if (of === 'slow') return [...newestFirst].sort((a, b) => b.durationMs - a.durationMs).slice(0, most)
  const chosen = of === 'failed' ? newestFirst.filter(({ failures }) => failures > 0) : [...newestFirst]
  return chosen.sort((a, b) => b.startMs - a.startMs).slice(0, most)
}
