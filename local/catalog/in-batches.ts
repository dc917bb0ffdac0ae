import type { Pace } from './pace.ts'

/**
 * Runs `work` over batches of items, as many items and as many batches at once as the pace says by then, taking items from the source only as fast
 * as they are worked on. The first failure ends it, once what is under way has ended.
 */
export async function inBatches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  pace: Pick<Pace, 'size' | 'width'>,
  work: (batch: T[]) => Promise<void>,
): Promise<void> {
  const running = new Set<Promise<void>>()
  const failures: unknown[] = []
  const start = (batch: T[]) => {
    const run = work(batch)
      .catch((error) => void failures.push(error))
      .finally(() => running.delete(run))
    running.add(run)
  }

  let batch: T[] = []
  for await (const item of items) {
    batch.push(item)
    if (batch.length < pace.size()) continue
    while (running.size >= pace.width() && failures.length === 0) await Promise.race(running)
    if (failures.length > 0) break
    start(batch)
    batch = []
  }
  if (batch.length > 0 && failures.length === 0) start(batch)
  await Promise.all(running)
  if (failures.length > 0) throw failures[0]
}
