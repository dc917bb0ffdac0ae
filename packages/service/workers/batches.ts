import type { GoesOn } from './worker.ts'

interface Batches {
  /** How many a full one has. */
  size: number
  /** Ends it early. */
  signal: AbortSignal
  /** Told of each. */
  goesOn: GoesOn | undefined
}

/**
 * Does batch after batch, until one is not full, and so the last: all that there is goes in one go, and no statement takes long. Answers
 * how many there were.
 * @param doSome does one, and answers how many were in it.
 */
export async function batchAfterBatch(
  { size, signal, goesOn }: Batches,
  doSome: () => Promise<number>,
): Promise<number> {
  let all = 0
  while (!signal.aborted) {
    const done = await doSome()
    all += done
    goesOn?.()
    if (done < size) break
  }
  return all
}
