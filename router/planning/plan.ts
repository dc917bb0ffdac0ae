import type { QueryPlan } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'
import type { Supergraph } from '../supergraph/supergraph.ts'
import type { FewerTypes } from './alike/fewer-types.ts'
import { inContextOrder } from './contexts/context-order.ts'
import { withContextArguments } from './contexts/contextual-fetches.ts'
import { findUnaskedContext } from './contexts/unasked-contexts.ts'
import type { OperationPlanner } from './operation-planner.ts'
import { fetchesOf, fetchSelection, operationOf, responseName, topFields } from './plan-walk.ts'
import { PlanningError } from './planning-error.ts'
import { withoutRootConditions } from './root-conditions.ts'
import { inSequence, mixesMutations, withOneRootField } from './serial-mutations.ts'
import { splitConflicts } from './split-fetches.ts'
import { findUnmetRequirement } from './verify/verify.ts'
import { findStuckPart } from './verify/verify-deferred.ts'
import { withinTime } from './within-time.ts'
import { usesDefer } from './written-out.ts'

/** A canonical operation, and what its plan hangs on. */
export interface PlannableOperation {
  document: DocumentNode
  /** At least one. */
  asked: readonly AskedField[]
  /** Of progressive `@override`s, those that hold. */
  labels: ReadonlySet<string>
}

/** A root field that a plan must fetch. */
export interface AskedField {
  /** Its canonical name. */
  name: string
  /** Its name in the schema. */
  field: string
}

/** Plans a canonical operation, in this thread or in another; rejects with PlanningError, or RequestError when nobody can. */
export type Plan = (operation: PlannableOperation) => Promise<QueryPlan>

type Within = (plan: () => QueryPlan) => QueryPlan
const atLeisure: Within = (plan) => plan()
/** Of some operations that ask for the same at once and later the planner makes circles that it never leaves. */
const inPartsTime: Within = (plan) => withinTime(2_000, plan)

/**
 * Plans a canonical operation, and makes sure of the plan: no fetch asks for what its subgraph cannot compute, and
 * each field that is asked of the root has a fetch. Where it has deferred parts the plan has them too.
 *
 * @throws PlanningError when no correct plan exists.
 */
export function planFields(
  supergraph: Pick<Supergraph, 'fullSchema' | 'planner'>,
  operation: PlannableOperation,
): QueryPlan {
  const fewer = supergraph.planner.forFewer(operation.document)
  if (!fewer) return planAll(supergraph, operation)
  try {
    return fewer.forAll(planAll(fewer, operation))
  } catch (error) {
    // There may be a way by what only all of them show.
    if (error instanceof PlanningError) return planAll(supergraph, operation)
    throw error
  }
}

function planAll(
  { fullSchema, planner }: Pick<FewerTypes, 'fullSchema' | 'planner'>,
  { document, asked, labels }: PlannableOperation,
): QueryPlan {
  const inParts = usesDefer(document)
  const within = inParts ? inPartsTime : atLeisure
  const operation = operationOf(document)
  const operationName = operation.name?.value
  const planOf = (part: DocumentNode): QueryPlan =>
    rightPlan({ fullSchema, planner }, { document: part, operationName, labels }, within)
  const whole = planOf(document)
  if (inParts && mixesMutations(whole)) throw new PlanningError('These mutations have no parts that come later.')
  const plan = mixesMutations(whole)
    ? inSequence(asked.map(({ name }) => planOf(withOneRootField(document, name))))
    : whole
  const fetched = new Set(
    fetchesOf(plan).flatMap(({ fetch }) => (fetch.requires ? [] : topFields(fetchSelection(fetch)).map(responseName))),
  )
  const lost = asked.find(({ name }) => !fetched.has(name))
  if (lost) {
    const root = fullSchema.getRootType(operation.operation)?.name
    throw new PlanningError(`No subgraph can answer ${root}.${lost.field} as it is asked.`)
  }
  return withoutRootConditions(plan)
}

/** The first plan, by the planner's ways in their order, that asks for nothing without its inputs. */
function rightPlan(
  { fullSchema, planner }: Pick<FewerTypes, 'fullSchema' | 'planner'>,
  asked: Parameters<OperationPlanner['ways'][number]>[0],
  within: Within,
): QueryPlan {
  let fault: PlanningError | undefined
  for (const way of planner.ways) {
    try {
      const found = within(() => way(asked))
      const split = splitConflicts(found, planner)
      const unmet =
        findUnmetRequirement(fullSchema, planner, split, asked.labels) ??
        findUnaskedContext(split, planner.contexts, asked.document)
      const plan = unmet ?? inContextOrder(withContextArguments(split, planner.contexts, asked.document))
      const wrong = typeof plan === 'string' ? plan : findStuckPart(plan)
      if (typeof plan !== 'string' && !wrong) return plan
      fault ??= new PlanningError(`This operation cannot be answered rightly: ${wrong}.`)
    } catch (cause) {
      fault ??=
        cause instanceof PlanningError ? cause : new PlanningError('No plan was found for this operation.', { cause })
    }
  }
  throw fault ?? new PlanningError('No plan was found for this operation.')
}
