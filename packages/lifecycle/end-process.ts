import { flushLog, type Logger } from '@micromart/telemetry'

/** One thing that a process holds, by the name that is logged when it does not end well. */
export type Step = readonly [name: string, end: () => Promise<unknown> | unknown]

/** How long a process may take to end unless told otherwise, in ms: less than any supervisor or orchestrator waits before it kills. */
export const endPatienceMs = 10_000

interface EndOptions {
  log: Pick<Logger, 'info' | 'error'>
  /** Why, such as the signal's name. */
  reason: string
  /** For all steps together, in ms. */
  patienceMs?: number
  exit?: (code: number) => void
}

/**
 * Ends this process: one step after the other, then exit code 0. A step that fails does not keep the next from being taken, and one that
 * hangs keeps nothing: what is not done in time is left, as a database that has gone must not make its clients immortal. Either is logged
 * by its name, and the exit code is 1.
 */
export async function endProcess(steps: readonly Step[], options: EndOptions): Promise<void> {
  const { log, reason, patienceMs = endPatienceMs, exit = process.exit } = options
  log.info({ reason }, 'draining')
  let current = ''
  let failed = false
  const leave = () => {
    log.error({ step: current }, `this did not end within ${patienceMs / 1000} s and is left`)
    exit(1)
  }
  const impatience = setTimeout(leave, patienceMs)
  for (const [name, end] of steps) {
    current = name
    try {
      await end()
    } catch (error) {
      failed = true
      log.error({ err: error, step: name }, 'this did not end well')
    }
  }
  current = 'log'
  await flushLog()
  clearTimeout(impatience)
  exit(failed ? 1 : 0)
}
