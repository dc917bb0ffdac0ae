import type { WorkerRun } from './worker.ts'

/**
 * Does batch after batch, until one is not full, and so the last: all that there is goes in one go, and no statement takes long. Answers
 * how many there were.
 * @param size how many a full one has.
 * @param doSome does one, and answers how many were in it.
 */
export async function batchAfterBatch(
  { signal, goesOn }: WorkerRun,
  size: number,
  doSome: () => Promise<number>,
): Promise<number> {
  let all = 0
  while (!signal.aborted) {
    const done = await doSome()
    all += done
    goesOn()
    if (done < size) break
  }
  return all
}
