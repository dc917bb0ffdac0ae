import { setTimeout as pause } from 'node:timers/promises'
import { pauseAfter } from '../delivery/retry.ts'

const patience = { tries: 8, baseMs: 50, capMs: 1_000 }

/** Asks again for a while where brokers say that they will know: a leader or a coordinator is new in its office. */
export async function insist<T>(ask: () => Promise<T>): Promise<T> {
  for (let failures = 0; ; ) {
    try {
      return await ask()
    } catch (error) {
      failures += 1
      const passing = error instanceof Error && (isRetriable(error) || error.name === 'KafkaJSGroupCoordinatorNotFound')
      if (!passing || failures >= patience.tries) throw error
      await pause(pauseAfter(failures, patience, Math.random))
    }
  }
}

/** As the brokers' own answers say of themselves. */
function isRetriable(error: Error): boolean {
  return 'type' in error && 'retriable' in error && error.retriable === true
}

/** Answers as `work` does; rejects with `late` once `ms` have passed, and whatever becomes of it then is told to nobody. */
export async function inTime<T>(work: Promise<T>, ms: number, late: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(late)), ms)
  })
  try {
    return await Promise.race([work, patience])
  } finally {
    clearTimeout(timer)
  }
}
