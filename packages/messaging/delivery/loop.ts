import { pauseAfter } from '../backoff.ts'
import type { Hint } from './hint.ts'

export interface LoopOptions {
  hint: Hint
  /** The longest wait for a hint, in ms. */
  everyMs: number
  isStopping: () => boolean
  onError: (error: unknown) => void
}

const backoff = { baseMs: 100, capMs: 5_000 }

/**
 * Runs `step` at every hint and at least every `everyMs`; again at once while it answers that there may be more. A step
 * that throws is told to `onError` the first time in a row, and run again with backoff.
 */
export async function loop(step: () => Promise<boolean>, options: LoopOptions): Promise<void> {
  const { hint, everyMs, isStopping, onError } = options
  let failures = 0
  while (!isStopping()) {
    try {
      const more = await step()
      failures = 0
      if (!more && !isStopping()) await hint.wait(everyMs)
    } catch (error) {
      failures += 1
      if (failures === 1) onError(error)
      // Hints do not shorten it: work that arrives must not hurry what is in trouble.
      const end = performance.now() + pauseAfter(failures, backoff, Math.random)
      for (let left = end - performance.now(); left > 0 && !isStopping(); left = end - performance.now())
        await hint.wait(left)
    }
  }
}
