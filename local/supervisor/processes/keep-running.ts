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
  /** It says nothing any more, and is about to be killed. */
  hung?(): void
  ended(how: string, pauseMs: number): void
}

export interface Kept {
  pid(): number
  /** How often it has ended without being asked to. */
  ends(): number
  /** Ends it and launches it again at once, or what is to be launched in its place by now. Resolves when it has ended. */
  restart(): Promise<void>
  /** Ends it for good. */
  stop(): Promise<void>
}

/**
 * Launches something and launches it again whenever it ends, after a pause that doubles each time.
 * @throws what the first launch throws; later ones are tried again.
 */
export async function keepRunning(launch: () => Promise<Launched>, watcher: Watcher): Promise<Kept> {
  let stopping = false
  let restarting = false
  let endPause = () => {}
  let current = await launch()
  let ends = 0

  const attend = async () => {
    let pauseMs = FIRST_PAUSE_MS
    let since = performance.now()
    for (;;) {
      const how = await current.exited
      if (!stopping && !restarting) {
        ends++
        if (performance.now() - since > STEADY_MS) pauseMs = FIRST_PAUSE_MS
        watcher.ended(how, pauseMs)
        await pause(pauseMs)
        pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      }
      if (stopping) return
      if (restarting) pauseMs = FIRST_PAUSE_MS
      restarting = false
      since = performance.now()
      current = await launch().catch(failedLaunch)
      // Asked to stop while it was starting: whoever asked stopped only the one before it.
      if (stopping) return current.stop()
      watcher.started()
    }
  }
  const pause = (ms: number) =>
    new Promise<void>((ended) => {
      const timer = setTimeout(ended, ms)
      endPause = () => {
        clearTimeout(timer)
        ended()
      }
    })
  const attending = attend()

  return {
    pid: () => current.pid,
    ends: () => ends,
    restart: async () => {
      restarting = true
      endPause()
      await current.stop()
    },
    stop: async () => {
      stopping = true
      endPause()
      await current.stop()
      await attending
    },
  }
}

/** Something that ended before it began. */
function failedLaunch(error: Error): Launched {
  return { pid: 0, exited: Promise.resolve(error.message), stop: async () => {} }
}
