import type { QueryPlan } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'

/** A way to plan a canonical operation. Throws what the planner throws. */
export type Way = (asked: Asked) => QueryPlan

export interface Asked {
  document: DocumentNode
  operationName: string | undefined
  /** Of progressive `@override`s, those that hold. */
  labels: ReadonlySet<string>
}
