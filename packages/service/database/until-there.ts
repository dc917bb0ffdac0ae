import { setTimeout as wait } from 'node:timers/promises'
import { isTransient } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'

interface Patience {
  /** Between tries, in ms. */
  pauseMs?: number
  /** Between lines in the log, in ms. */
  toldEveryMs?: number
}

/** Does what needs the database, again and again while that is away or only starting. Rejects with what is no matter of time. */
export async function untilThere<T>(
  attempt: () => Promise<T>,
  log: Pick<Logger, 'warn'>,
  { pauseMs = 500, toldEveryMs = 30_000 }: Patience = {},
): Promise<T> {
  let toldAt = Number.NEGATIVE_INFINITY
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (!isTransient(error)) throw error
      if (performance.now() - toldAt >= toldEveryMs) {
        toldAt = performance.now()
        log.warn({ err: error }, 'the database is not there yet; trying on')
      }
      await wait(pauseMs)
    }
  }
}
