import { setTimeout as pause } from 'node:timers/promises'
import { pauseAfter } from '../delivery/retry.ts'

const retry = { tries: 8, baseMs: 50, capMs: 1_000 }

/** Asks again for a while where brokers say that they will know: a partition's leader or a group's coordinator is new. */
export async function retryRetriable<T>(ask: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; ) {
    try {
      return await ask()
    } catch (error) {
      failures += 1
      const passing = error instanceof Error && (isRetriable(error) || error.name === 'KafkaJSGroupCoordinatorNotFound')
      if (!passing || failures >= retry.tries) throw error
      await pause(pauseAfter(failures, retry, Math.random))
    }
  }
}

/** As the brokers' own answers say of themselves. */
function isRetriable(error: Error): boolean {
  return 'type' in error && 'retriable' in error && error.retriable === true
}

/**
 * Answers as `work` does; rejects with `message` once `ms` have passed, or it is later than `until` says, as of performance.now().
 * Whatever becomes of it then is told to nobody.
 */
export async function withTimeout<T>(
  work: Promise<T>,
  ms: number,
  message: string,
  until = () => Number.POSITIVE_INFINITY,
): Promise<T> {
  const end = performance.now() + ms
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_, reject) => {
    const look = () => {
      const left = Math.min(end, until()) - performance.now()
      // A timer may be a moment early.
      if (left <= 1) reject(new Error(message))
      else timer = setTimeout(look, left)
    }
    look()
  })
  try {
    return await Promise.race([work, timeout])
  } finally {
    clearTimeout(timer)
  }
}
