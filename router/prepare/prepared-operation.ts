import type { DocumentNode, FieldNode, GraphQLObjectType, OperationDefinitionNode } from 'graphql'
import type { IncrementalFormatName } from '../execution/incremental/formats.ts'
import type { Projection } from '../execution/projection/projection.ts'
import type { Splicing } from '../execution/splice/splicing.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { ExecutablePlan } from './executable/executable.ts'
import type { GuardedField } from './guarded-fields.ts'
import type { Introspection } from './introspection.ts'
import type { Shape } from './shape.ts'

/**
 * All that can be known of an operation before its variables and its sender are: the one way from what is prepared once
 * to what runs each time. Kept by its text, and the same for all who send that.
 */
export interface PreparedOperation {
  readonly supergraph: Supergraph
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  /** Whether it may be answered in pieces. Its fragments are written out then. */
  readonly defers: boolean
  /** In points, of coerced variables; throws RequestError. */
  readonly cost: (variables: Readonly<Record<string, unknown>>) => number
  /** In points, by the data of its answer; null where there was none. */
  readonly actualCost: (
    variables: Readonly<Record<string, unknown>>,
    data: Readonly<Record<string, unknown>> | null,
  ) => number
  /** The fields that are not for everybody. */
  readonly guarded: readonly GuardedField[]
  /** The labels of progressive `@override`s that its plan can hang on, each once and in order. */
  readonly labels: readonly string[]
  /** What is known is answered at once, and with no promise; rejects with RequestError. */
  readonly plan: (choices: PlanningChoices) => Promise<PlannedOperation> | PlannedOperation
}

/** What a plan hangs on beside the operation. */
export interface PlanningChoices {
  /** Fields that the sender may not have: never planned. */
  readonly denied: Pick<ReadonlyMap<FieldNode, unknown>, 'has'>
  /** Of progressive `@override`s, the labels that hold; none do unless it is said. */
  readonly labels?: ReadonlySet<string>
  /** How it is answered in pieces, where it defers; whole by default. */
  readonly format?: IncrementalFormatName | null | undefined
  /** Names these choices among all that an operation is planned under. */
  readonly key: string
  /** Takes what planning costs, where anything must be planned; throws RequestError. */
  readonly pay?: (() => Promise<void> | undefined) | undefined
}

/** An operation under some choices: the same for all who make them. */
export interface PlannedOperation {
  readonly supergraph: Supergraph
  readonly rootType: GraphQLObjectType
  /**
   * What runs under these values of the variables in `@skip` and `@include`. Made at first use and kept, and then no promise;
   * rejects with RequestError.
   *
   * @param pay as in PlanningChoices
   */
  readonly executable: (
    variables: Readonly<Record<string, unknown>>,
    pay?: (() => Promise<void> | undefined) | undefined,
  ) => Promise<ExecutableOperation> | ExecutableOperation
}

/** An operation with its conditions decided: running it parses, plans and prints nothing. */
export interface ExecutableOperation {
  readonly plan: ExecutablePlan
  readonly shape: Shape
  readonly projection: Projection
  readonly splicing: Splicing
  readonly introspection: Introspection
}
