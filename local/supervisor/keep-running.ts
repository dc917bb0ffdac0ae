import { setTimeout as sleep } from 'node:timers/promises'

const FIRST_PAUSE_MS = 250
const LONGEST_PAUSE_MS = 15_000
/** A process that lived this long did not die of its start: the next pause is short again. */
const STEADY_MS = 60_000

export interface Launched {
  pid: number
  /** Resolves when it has ended, with how, such as "exit code 1" or "SIGKILL". */
  exited: Promise<string>
  /** Asks it to end, insists after a while, resolves when it has ended. */
  stop(): Promise<void>
}

export interface Watcher {
  started(): void
  ended(how: string, pauseMs: number): void
}

export interface Kept {
  pid(): number
  /** How often it has ended without being asked to. */
  ends(): number
  /** Ends it for good. */
  stop(): Promise<void>
}

/**
 * Launches something and launches it again whenever it ends, after a pause that doubles each time.
 * @throws what the first launch throws; later ones are tried again.
 */
export async function keepRunning(launch: () => Promise<Launched>, watcher: Watcher): Promise<Kept> {
  const stopping = new AbortController()
  let current = await launch()
  let ends = 0

  const attend = async () => {
    let pauseMs = FIRST_PAUSE_MS
    let since = Date.now()
    for (;;) {
      const how = await current.exited
      if (stopping.signal.aborted) return
      ends++
      if (Date.now() - since > STEADY_MS) pauseMs = FIRST_PAUSE_MS
      watcher.ended(how, pauseMs)
      await sleep(pauseMs, undefined, stopping)
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      since = Date.now()
      current = await launch().catch(failedLaunch)
      // Asked to stop while it was starting: whoever asked stopped only the one before it.
      if (stopping.signal.aborted) return current.stop()
      watcher.started()
    }
  }
  const attending = attend().catch((error: Error) => {
    if (error.name !== 'AbortError') throw error
  })

  return {
    pid: () => current.pid,
    ends: () => ends,
    stop: async () => {
      stopping.abort()
      await current.stop()
      await attending
    },
  }
}

/** Something that ended before it began. */
function failedLaunch(error: Error): Launched {
  return { pid: 0, exited: Promise.resolve(error.message), stop: async () => {} }
}
