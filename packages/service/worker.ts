import { setTimeout as wait } from 'node:timers/promises'
import type { Logger } from '@micromart/telemetry'

/** A loop beside the requests. It may run in every replica at once, so what it does must be safe to do twice. */
export interface Worker {
  name: string
  /** Pause between two runs, in ms. */
  everyMs: number
  run(signal: AbortSignal): Promise<unknown>
  /** Cuts a pause short: calls `wake` when there may be work. The answer ends that. */
  wakenBy?(wake: () => void): () => void
}

export interface RunningWorker {
  /** Resolves once the run in hand has finished. */
  stop(): Promise<void>
}

/** Runs a worker until it is stopped; a failed run is logged and tried again after the pause. */
export function startWorker(worker: Worker, log: Logger): RunningWorker {
  const stopped = new AbortController()
  let pause = new AbortController()
  let woken = false
  const wake = () => {
    woken = true
    pause.abort()
  }
  const unhook = worker.wakenBy?.(wake)

  async function loop(): Promise<void> {
    while (!stopped.signal.aborted) {
      woken = false
      try {
        await worker.run(stopped.signal)
      } catch (error) {
        if (!stopped.signal.aborted) log.error({ err: error, worker: worker.name }, 'a worker run failed')
      }
      if (woken || stopped.signal.aborted) continue
      pause = new AbortController()
      await wait(worker.everyMs, undefined, { signal: pause.signal }).catch(() => {})
    }
  }
  const running = loop()
  return {
    async stop() {
      unhook?.()
      stopped.abort()
      pause.abort()
      await running
    },
  }
}
