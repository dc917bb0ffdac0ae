import type { Pace } from './pace.ts'

/**
 * Runs `work` over batches of items, as many items and as many batches at once as the pace says by then, taking items from the source only as fast
 * as they are worked on. The first failure ends it, once what is under way has ended. Once it is `over` no batch begins, but for the first.
 */
export async function inBatches<T>(
  items: Iterable<T> | AsyncIterable<T>,
  pace: Pick<Pace, 'size' | 'width'>,
  work: (batch: T[]) => Promise<void>,
  over: () => boolean = () => false,
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
  let begun = false
  const ended = () => failures.length > 0 || (begun && over())
  for await (const item of items) {
    batch.push(item)
    if (batch.length < pace.size()) continue
    while (running.size >= pace.width() && !ended()) await Promise.race(running)
    if (ended()) break
    start(batch)
    begun = true
    batch = []
  }
  if (batch.length > 0 && !ended()) start(batch)
  await Promise.all(running)
  if (failures.length > 0) throw failures[0]
}
