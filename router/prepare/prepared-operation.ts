import type { DocumentNode, FieldNode, GraphQLObjectType, OperationDefinitionNode } from 'graphql'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { ExecutablePlan } from './executable.ts'
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
  /** In points, of coerced variables; throws RequestError. */
  readonly cost: (variables: Readonly<Record<string, unknown>>) => number
  /** The fields that are not for everybody. */
  readonly guarded: readonly GuardedField[]
  /** For those who are denied these fields, by the key that names their set; throws RequestError. */
  readonly plan: (denied: ReadonlyMap<FieldNode, unknown>, key: string) => PlannedOperation
}

/** An operation without the fields that some of its senders are denied: the same for all of them. */
export interface PlannedOperation {
  readonly supergraph: Supergraph
  readonly rootType: GraphQLObjectType
  /**
   * What runs under these values of the variables in `@skip` and `@include`. Made at first use and kept.
   *
   * @throws RequestError
   */
  readonly executable: (variables: Readonly<Record<string, unknown>>) => ExecutableOperation
}

/** An operation with its conditions decided: running it parses, plans and prints nothing. */
export interface ExecutableOperation {
  readonly plan: ExecutablePlan
  readonly shape: Shape
  readonly introspection: Introspection
}
