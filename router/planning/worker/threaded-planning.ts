import { createHash } from 'node:crypto'
import type { QueryPlan } from '@apollo/query-planner'
import type { Logger } from '@micromart/telemetry'
import { print } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { RouterConfig } from '../../config/schema.ts'
import { RequestError } from '../../errors.ts'
import type { Plan } from '../plan.ts'
import { PlanningError } from '../planning-error.ts'
import type { Job } from './messages.ts'
import { type PlanningThread, startPlanningThread } from './planning-thread.ts'

/** Operations that are known to be refused; more push out the oldest. */
const refusalsKept = 1_000

/** Planning that can neither hold up the process nor end it. */
export interface Planning {
  plan: Plan
  /** Ends the thread once nothing waits for it. Whoever asks later still gets a plan. */
  close(): Promise<void>
}

interface ThreadedPlanningSettings {
  /** The supergraph. */
  sdl: string
  config: RouterConfig['planning']
  log: Logger
}

/**
 * Plans one operation after another in a thread, and starts it anew when one of them has ended it. Who asks for what is
 * being planned waits for the same plan; what was refused is refused for a while without being tried.
 *
 * Rejects with PlanningError, or with a RequestError when too many wait or the thread does not come up.
 */
export function threadedPlanning({ sdl, config, log }: ThreadedPlanningSettings): Planning {
  const start = () => {
    const starting = startPlanningThread({ sdl, ...config })
    // One that does not start is told to whoever has something to plan.
    starting.catch(() => {})
    return starting
  }
  const waiting = new Map<string, Promise<QueryPlan>>()
  const refusals = new LRUCache<string, PlanningError>({ max: refusalsKept, ttl: config.refusedMs })
  let thread: Promise<PlanningThread> | undefined = start()
  let turn: Promise<unknown> = Promise.resolve()
  let closed = false

  async function planned(key: string, job: Job): Promise<QueryPlan> {
    let current: PlanningThread | undefined
    try {
      thread ??= start()
      current = await thread
      return await current.plan(job)
    } catch (error) {
      if (error instanceof PlanningError) {
        refusals.set(key, error)
        if (current?.hasEnded()) log.warn({ reason: error.message }, 'an operation has ended the thread that plans')
        throw error
      }
      log.error({ err: error }, 'the thread that plans has failed')
      await current?.end()
      throw new RequestError('OVERLOADED', 'Nothing can be planned at the moment.')
    } finally {
      waiting.delete(key)
      if (!current || current.hasEnded()) thread = closed ? undefined : start()
      if (closed) await endIdle()
    }
  }

  async function endIdle(): Promise<void> {
    if (waiting.size > 0) return
    const idle = await thread?.catch(() => undefined)
    thread = undefined
    await idle?.end()
  }

  return {
    async plan({ document, asked, labels }) {
      const job = { text: print(document), asked, labels: [...labels] }
      const key = createHash('sha256').update(JSON.stringify(job)).digest('base64')
      const refused = refusals.get(key)
      if (refused) throw refused
      const known = waiting.get(key)
      if (known) return known
      if (waiting.size > config.queued) {
        throw new RequestError('OVERLOADED', 'Too many operations wait to be planned.')
      }
      const plan = turn.then(() => planned(key, job))
      waiting.set(key, plan)
      turn = plan.catch(() => {})
      return plan
    },
    async close() {
      closed = true
      await turn
      await endIdle()
    },
  }
}
