import { Worker } from 'node:worker_threads'
import type { QueryPlan } from '@apollo/query-planner'
import { PlanningError } from '../planning-error.ts'
import type { Job, Outcome, ThreadData } from './messages.ts'

/** What is new in its memory: it plans now and then, and keeps what it has had. */
const youngMb = 12
/** To load a supergraph, on a machine that starts much else. */
const loadMs = 120_000

export interface PlanningThread {
  /**
   * Plans one operation; one at a time. Rejects with PlanningError when there is no plan, or when the search ended the
   * thread, and with another error when the thread never came to it.
   */
  plan(job: Job): Promise<QueryPlan>
  hasEnded(): boolean
  end(): Promise<void>
}

interface PlanningThreadSettings {
  /** The supergraph. */
  sdl: string
  /** For one operation. */
  timeoutMs: number
  memoryMb: number
}

/** Starts a thread that plans: it may fill its memory or be ended at any time, and the process goes on. */
export async function startPlanningThread({
  sdl,
  timeoutMs,
  memoryMb,
}: PlanningThreadSettings): Promise<PlanningThread> {
  const { entry } = await import('./entry.ts')
  const worker = new Worker(entry, {
    name: 'planning',
    workerData: { plans: sdl } satisfies ThreadData,
    resourceLimits: { maxOldGenerationSizeMb: memoryMb, maxYoungGenerationSizeMb: youngMb },
    // It has no use for the process's secrets, or for what is loaded before the process's own program.
    env: {},
    execArgv: [],
  })
  worker.unref()
  let ended = false
  worker.once('exit', () => {
    ended = true
  })
  worker.on('error', () => {
    ended = true
  })
  /** What it says next; undefined if nothing in time. */
  const said = (ms: number) =>
    new Promise<Outcome | undefined>((resolve, reject) => {
      const timer = setTimeout(() => settle(() => resolve(undefined)), ms)
      const onMessage = (outcome: Outcome) => settle(() => resolve(outcome))
      const onError = (error: Error) => settle(() => reject(error))
      const onExit = () => onError(new Error('The thread that plans has ended'))
      function settle(then: () => void) {
        clearTimeout(timer)
        worker.off('message', onMessage).off('error', onError).off('exit', onExit)
        then()
      }
      worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    })
  const end = async () => {
    ended = true
    await worker.terminate()
  }
  const loaded = said(loadMs)
  // Told to whoever comes first.
  loaded.catch(() => {})

  return {
    async plan(job) {
      if (!(await loaded)) throw new Error('The planner takes too long to load')
      worker.postMessage(job)
      const outcome = await said(timeoutMs).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') throw new PlanningError(tooMuch('memory'))
        throw error
      })
      if (!outcome) {
        await end()
        throw new PlanningError(tooMuch('time'))
      }
      if ('refused' in outcome) throw new PlanningError(outcome.refused)
      if ('plan' in outcome) return outcome.plan
      throw new Error('The thread that plans has loaded twice')
    },
    hasEnded: () => ended,
    end,
  }
}

const tooMuch = (what: string) => `Planning this operation takes too much ${what}: ask for less at once.`
