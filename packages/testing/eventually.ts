import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Asks again until `attempt` stops throwing, and answers what it answered.
 * @param within the deadline in ms (default 5000).
 * @throws whatever the last attempt threw, once the deadline has passed.
 */
export async function eventually<T>(attempt: () => T | Promise<T>, { within = 5_000 } = {}): Promise<T> {
  const deadline = Date.now() + within
  for (let pause = 5; ; pause = Math.min(pause * 1.5, 200)) {
    try {
      return await attempt()
    } catch (failure) {
      if (Date.now() >= deadline) throw failure
      await sleep(pause)
    }
  }
}
