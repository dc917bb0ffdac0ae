import { readFileSync } from 'node:fs'

/** How a process's main thread, on which its event loop turns, has had the processor so far. */
export interface Turns {
  ranMs: number
  /** For how long it could have run and did not; of a wait that goes on it is told once that is over. */
  waitedMs: number
  /** It runs, or waits for that; else it waits for something else, or was stopped. */
  isRunnable: boolean
}

/** Null where there is no such process, and off Linux, where nobody says so. */
export function turnsOf(pid: number): Turns | null {
  try {
    const [ran = 0, waited = 0] = readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ').map(Number)
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // Behind its name, in which anything may stand.
    const state = status[status.lastIndexOf(')') + 2]
    return { ranMs: ran / 1e6, waitedMs: waited / 1e6, isRunnable: state === 'R' }
  } catch {
    return null
  }
}

/** For how long of the last `passedMs` a process was kept from running by others. */
export function keptWaitingMs(before: Turns | null, now: Turns | null, passedMs: number): number {
  if (!before || !now) return 0
  const over = now.waitedMs - before.waitedMs
  const goingOn = now.isRunnable ? passedMs - (now.ranMs - before.ranMs) : 0
  return Math.max(0, Math.min(passedMs, Math.max(over, goingOn)))
}
