import type { QueryPlan } from '@apollo/query-planner'
import type { AskedField } from '../plan.ts'

/** What a thread is started with. */
export interface ThreadData {
  /** The SDL of the supergraph that it plans for. */
  plans: string
}

/** A canonical operation to be planned. */
export interface Job {
  text: string
  asked: readonly AskedField[]
  labels: readonly string[]
}

/** What the thread says: that it has loaded its supergraph, or what has come of its last job. All of it is plain data. */
export type Outcome = { loaded: true } | { plan: QueryPlan } | { refused: string }
