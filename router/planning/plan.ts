import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  Kind,
  type OperationDefinitionNode,
} from 'graphql'
import { compilePlan, type ExecutablePlan } from '../execution/executable.ts'
import { type Introspection, prepareIntrospection } from '../execution/introspection.ts'
import { Shape } from '../execution/shape.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { type ClientOperation, canonicalOperation } from './canonical-operation.ts'
import { type Conditions, conditionVariables } from './conditions.ts'
import { fetchesOf, fetchSelection, operationOf, responseName, topFields } from './plan-walk.ts'
import { splitConflicts } from './split-fetches.ts'
import { findUnmetRequirement } from './verify.ts'

/**
 * A plan together with what execution needs to run and shape it. Independent of variables, so it can be
 * cached by (supergraph id, document, denied set). It refers to the nodes of the document it was made
 * from: keep that document beside it, and name denied fields by its nodes.
 */
export interface PlannedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription'
  readonly supergraph: Supergraph
  readonly rootType: GraphQLObjectType
  /**
   * What runs under these values of the variables in `@skip` and `@include`. Made at first use and kept.
   *
   * @throws PlanningError
   */
  variant(variables: Readonly<Record<string, unknown>>): PlannedVariant
}

/** An operation with its conditions decided. */
export interface PlannedVariant {
  plan: ExecutablePlan
  shape: Shape
  introspection: Introspection
}

/** The operation cannot be planned: `message` is safe to show. */
export class PlanningError extends Error {
  readonly code = 'OPERATION_NOT_PLANNABLE'
}

/** Variants kept for one operation; more are planned anew each time. */
const keptVariants = 32

/**
 * Plans one operation of an already validated document; fields in `denied` are left out of the plan.
 *
 * Each combination of `@skip` and `@include` has a plan of its own: a plan that holds conditions can be handed
 * inputs that were never fetched, and the planner merges conditional uses of a field into unconditional ones.
 *
 * @throws PlanningError when no correct plan exists.
 */
export function planOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
  denied: ReadonlySet<FieldNode>,
): PlannedOperation {
  const client = { ...clientOperation(document, operationName), denied }
  const conditioned = conditionVariables(client.operation, client.fragments)
  const rootType = supergraph.apiSchema.getRootType(client.operation.operation)
  if (!rootType) throw new PlanningError(`There is no ${client.operation.operation} in this API.`)
  const variants = new Map<string, PlannedVariant>()
  const planned: PlannedOperation = {
    kind: client.operation.operation,
    supergraph,
    rootType,
    variant(variables) {
      const conditions = Object.fromEntries(conditioned.map((name) => [name, variables[name] === true]))
      const key = conditioned.map((name) => (conditions[name] ? '1' : '0')).join('')
      const known = variants.get(key)
      if (known) return known
      const variant = planVariant(supergraph, client, rootType, conditions)
      if (variants.size < keptVariants) variants.set(key, variant)
      return variant
    },
  }
  if (conditioned.length === 0) planned.variant({})
  return planned
}

function planVariant(
  supergraph: Supergraph,
  client: ClientOperation,
  rootType: GraphQLObjectType,
  conditions: Conditions,
): PlannedVariant {
  const { fullSchema, apiSchema, planner } = supergraph
  const { document, names, clientVariable } = canonicalOperation(fullSchema, client, conditions, planner.token)
  const shape = new Shape({ schema: apiSchema, fragments: client.fragments, conditions, names }, [
    client.operation.selectionSet,
  ])
  const introspection = prepareIntrospection(apiSchema, client, shape.fieldsOf(rootType.name))
  const asked = shape
    .fieldsOf(rootType.name)
    .filter((field) => field.meta === undefined && !field.nodes.some((node) => client.denied.has(node)))
  if (asked.length === 0) return { plan: { primary: undefined, rest: undefined }, shape, introspection }
  const plan = orPlanningError(() => planner.plan(document, client.operation.name?.value))
  const unmet = findUnmetRequirement(fullSchema, planner, plan)
  if (unmet) throw new PlanningError(`This operation cannot be answered rightly: ${unmet}.`)
  const fetched = new Set(
    fetchesOf(plan).flatMap(({ fetch }) => (fetch.requires ? [] : topFields(fetchSelection(fetch)).map(responseName))),
  )
  const lost = asked.find((field) => !fetched.has(field.name))
  if (lost)
    throw new PlanningError(`No subgraph can answer ${rootType.name}.${lost.nodes[0]?.name.value} as it is asked.`)
  const terms = { schema: fullSchema, synthetic: planner.synthetic, clientVariable }
  return { plan: compilePlan(terms, splitConflicts(plan, planner)), shape, introspection }
}

function orPlanningError<T>(plan: () => T): T {
  try {
    return plan()
  } catch (cause) {
    throw new PlanningError('No plan was found for this operation.', { cause })
  }
}

function clientOperation(
  document: DocumentNode,
  operationName: string | undefined,
): { operation: OperationDefinitionNode; fragments: ReadonlyMap<string, FragmentDefinitionNode> } {
  const fragments = new Map<string, FragmentDefinitionNode>()
  let operation: OperationDefinitionNode | undefined
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition)
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue
    if (operationName === undefined || definition.name?.value === operationName) operation ??= definition
  }
  return { operation: operation ?? operationOf(document), fragments }
}
