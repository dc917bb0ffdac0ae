import { Hint } from '@micromart/messaging'
import type { Logger } from '@micromart/telemetry'

/** What a run of a worker is handed, and hands on to whatever does its work. */
export interface WorkerRun {
  /** Ends it early. */
  signal: AbortSignal
  /**
   * To be called whenever a part of what there is has been done: a run that has much before it hangs no more than one that ends. Those that do
   * items or batches one after another, as `eachApart`, call it themselves.
   */
  goesOn(): void
}

/** A loop beside the requests. It may run in every replica at once, so what it does must be safe to do twice. */
export interface Worker {
  name: string
  /** Pause between two runs, in ms. */
  everyMs: number
  run(run: WorkerRun): Promise<unknown>
  /** Cuts a pause short: calls `wake` when there may be work. The answer ends that. */
  wakenBy?(wake: () => void): () => void
  /**
   * For whoever looks for what falls due: in how many ms the first of it does, Infinity where nothing waits. It is asked in place of a run, and
   * nothing is run, nor asked again, until then; but for hints, and for a look in between, since these may be lost.
   */
  dueInMs?(): Promise<number>
  /** Where `dueInMs` is asked: calls `stir` when it may answer otherwise now. It is then asked `everyMs` after the last time, and not later. */
  stirredBy?(stir: () => void): () => void
}

export interface RunningWorker {
  /** Resolves once the run in hand has finished. */
  stop(): Promise<void>
}

/** Told of a process's workers. */
export interface WorkerMeasure {
  /** One begins. */
  begun(worker: Pick<Worker, 'name' | 'everyMs'>): void
  /** One has done what there was, or a part of it, or has seen that nothing is due. */
  succeeded(worker: Pick<Worker, 'name'>): void
}

/** The longest that is rested where nothing is due, in ms: so late is seen what a hint that was lost has told of. */
const longestRestMs = 10_000
/** Runs that fail one after another are told at the first, and then this often, in ms: what is away is away for all workers at once. */
const toldEveryMs = 60_000

/** Runs a worker until it is stopped; a run that fails is told, and tried again after the pause. */
export function startWorker(worker: Worker, log: Logger, measure?: WorkerMeasure): RunningWorker {
  const { everyMs, dueInMs } = worker
  const stopped = new AbortController()
  const hint = new Hint()
  let woken = false
  let stirred = false
  const wake = () => {
    woken = true
    hint.give()
  }
  const stir = () => {
    if (stirred) return
    stirred = true
    hint.give()
  }
  const unhooks = [worker.wakenBy?.(wake), worker.stirredBy?.(stir)]

  /** Ends with a word that wakes, or the worker's end; where it is stirred, `everyMs` are enough. */
  async function pause(ms: number): Promise<void> {
    const start = performance.now()
    while (!woken && !stopped.signal.aborted) {
      const left = (stirred ? Math.min(ms, everyMs) : ms) - (performance.now() - start)
      if (left <= 0) return
      await hint.wait(left)
    }
  }

  /** Until there is something to do, or nobody can tell. */
  async function rest(hasFailed: boolean): Promise<void> {
    await pause(everyMs)
    while (dueInMs && !hasFailed && !woken && !stopped.signal.aborted) {
      stirred = false
      const dueMs = await dueInMs().catch(() => 0)
      if (dueMs <= 0) return
      goesOn()
      await pause(Math.min(dueMs, longestRestMs))
    }
  }

  let toldAt: number | undefined
  function tell(error: unknown): void {
    if (stopped.signal.aborted || (toldAt !== undefined && performance.now() - toldAt < toldEveryMs)) return
    toldAt = performance.now()
    log.error({ err: error, worker: worker.name }, 'a worker run failed')
  }

  const goesOn = () => measure?.succeeded(worker)

  async function loop(): Promise<void> {
    while (!stopped.signal.aborted) {
      woken = false
      let hasFailed = false
      try {
        await worker.run({ signal: stopped.signal, goesOn })
        goesOn()
        toldAt = undefined
      } catch (error) {
        hasFailed = true
        tell(error)
      }
      await rest(hasFailed)
    }
  }
  measure?.begun(worker)
  const running = loop()
  return {
    async stop() {
      for (const unhook of unhooks) unhook?.()
      stopped.abort()
      hint.give()
      await running
    },
  }
}
