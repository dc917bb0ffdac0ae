import type { QueryPlan } from '@apollo/query-planner'
import { withSpan, withSpanSync } from '@micromart/telemetry'
import { type DocumentNode, type OperationDefinitionNode, OperationTypeNode } from 'graphql'
import type { RouterConfig } from '../config/schema.ts'
import { incrementalFormats } from '../execution/incremental/formats.ts'
import { Projection } from '../execution/projection/projection.ts'
import { Splicing } from '../execution/splice/splicing.ts'
import { canonicalOperation } from '../planning/operation/canonical-operation.ts'
import { type Conditions, conditionVariables } from '../planning/operation/conditions.ts'
import { type Deferrals, deferralsOf, nothingDeferred } from '../planning/operation/deferrals.ts'
import { type Plan, type PlannableOperation, planFields } from '../planning/plan.ts'
import { fragmentsOf, operationOf } from '../planning/plan-walk.ts'
import { PlanningError } from '../planning/planning-error.ts'
import { usesDefer, writtenOut } from '../planning/written-out.ts'
import { readCostDirectives } from '../supergraph/cost-directives.ts'
import { labelFinder } from '../supergraph/override-labels.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { actualCostOf } from './cost/actual-cost.ts'
import { costOf } from './cost/cost.ts'
import { introspectionSize } from './cost/introspection-size.ts'
import { checkLimits } from './document/limits.ts'
import { forgetTokens, parseDocument } from './document/parse.ts'
import { selectOperation } from './document/select-operation.ts'
import { validateDocument } from './document/validation.ts'
import { compilePlan } from './executable/executable.ts'
import { guard } from './guarded-fields.ts'
import { prepareIntrospection } from './introspection.ts'
import { documentBytes, executableBytes } from './kept/kept-bytes.ts'
import { keptExecutables, keptPlans } from './kept/kept-plans.ts'
import type { Read } from './kept/operation-cache.ts'
import type { ExecutableOperation, PlannedOperation, PlanningChoices } from './prepared-operation.ts'
import { Shape } from './shape.ts'

interface Settings {
  supergraph: Supergraph
  plan: Plan
  config: Pick<RouterConfig, 'limits' | 'cost'>
  introspection: boolean
  /** Told of every look-up of a plan. */
  onPlan: (cached: boolean) => void
}

/**
 * What an operation meets once, whoever sends it and with whatever variables: each stage is a file in the rooms beside this one, and
 * what they come to is a PreparedOperation.
 */
export function preparation({ supergraph, plan, config, introspection, onPlan }: Settings): Read {
  const { apiSchema, fullSchema } = supergraph
  const listing = introspection ? introspectionSize(apiSchema) : null
  const costs = {
    schema: apiSchema,
    directives: readCostDirectives(fullSchema),
    introspection: listing,
    ...config.cost,
  }
  const findGuarded = guard(fullSchema, apiSchema)
  const findLabels = labelFinder(fullSchema, apiSchema)
  const guardedIn = (document: DocumentNode) => ({ document, guarded: findGuarded(document) })
  return (text, grows) => {
    const document = withSpanSync('graphql.parse', {}, () => parseDocument(text, config.limits))
    checkLimits(document, config.limits)
    withSpanSync('graphql.validate', {}, () => validateDocument(apiSchema, document, { introspection }))
    listing?.check(document)
    forgetTokens(document)
    const labels = findLabels(document)
    const usesIt = usesDefer(document)
    const asItIs = guardedIn(document)
    return {
      bytes: documentBytes(text, document),
      operation(name) {
        const selected = selectOperation(document, name)
        const { document: own, guarded } = usesIt ? guardedIn(writtenOut(document, selected)) : asItIs
        const operation = usesIt ? operationOf(own) : selected
        const cost = costOf(costs, own, operation)
        const actualCost = actualCostOf(costs, own, operation)
        const keeps = ({ plan, projection, splicing }: ExecutableOperation) => {
          grows(executableBytes(own, plan))
          projection.grows = grows
          splicing.grows = grows
        }
        const make = (choices: PlanningChoices) =>
          withSpan('graphql.plan', {}, () => planOperation(supergraph, own, choices, operation, { plan, keeps }))
        const defers = usesIt && operation.operation !== OperationTypeNode.SUBSCRIPTION
        const known = { supergraph, document: own, operation, defers, cost, actualCost, guarded, labels }
        return { ...known, plan: keptPlans(onPlan, make) }
      },
    }
  }
}

/**
 * Plans one operation of an already validated document under some choices.
 *
 * Each combination of `@skip` and `@include` has a plan of its own: a plan that holds conditions can be handed
 * inputs that were never fetched, and the planner merges conditional uses of a field into unconditional ones.
 *
 * Its fragments must be written out where it is to be answered in pieces.
 *
 * @throws PlanningError when no correct plan exists, at once if that does not hang on conditions.
 */
export async function planOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  { denied, labels = new Set(), format }: Omit<PlanningChoices, 'key'>,
  operation: OperationDefinitionNode = operationOf(document),
  { plan = planningHere(supergraph), keeps = () => {}, projectsFrom }: Partial<PlanningWays> = {},
): Promise<PlannedOperation> {
  const { apiSchema, fullSchema, planner } = supergraph
  const client = { operation, fragments: fragmentsOf(document), denied }
  const rootType = apiSchema.getRootType(operation.operation)
  if (!rootType) throw new PlanningError(`There is no ${operation.operation} in this API.`)
  const wholeFragments = format ? incrementalFormats[format].wholeFragments : undefined
  const directives = format ? ['skip', 'include', 'defer'] : ['skip', 'include']
  const make = async (conditions: Conditions): Promise<ExecutableOperation> => {
    const deferrals = format ? deferralsOf(operation, conditions) : nothingDeferred
    const whole = canonicalOperation(fullSchema, client, conditions, planner.token)
    const source = { schema: apiSchema, fragments: client.fragments, conditions, names: whole.names }
    const shapeOf = (by: Deferrals) => new Shape({ ...source, deferrals: by, wholeFragments }, operation.selectionSet)
    const rootFields = shapeOf(nothingDeferred).of(rootType.name).fields
    const introspection = prepareIntrospection(apiSchema, client, rootFields)
    const asked = rootFields.flatMap(({ name, meta, nodes }) => {
      const [first] = nodes
      return !first || meta || nodes.some((node) => denied.has(node)) ? [] : [{ name, field: first.name.value }]
    })
    const inParts = deferrals.size > 0 && canonicalOperation(fullSchema, client, conditions, planner.token, deferrals)
    const found = asked.length > 0 && inParts && (await planIfAny(plan, { document: inParts.document, asked, labels }))
    const planned = asked.length === 0 ? noPlan : found || (await plan({ document: whole.document, asked, labels }))
    const shape = shapeOf(deferrals)
    const projection = new Projection({ schema: apiSchema, shape, typeName: rootType.name }, projectsFrom)
    const compiled = compilePlan(supergraph, whole, planned)
    const splicing = new Splicing(
      { schemas: { full: fullSchema, api: apiSchema }, plan: compiled, shape, typeName: rootType.name },
      projectsFrom,
    )
    return { plan: compiled, shape, projection, splicing, introspection }
  }
  const executable = await keptExecutables(conditionVariables(operation, client.fragments, directives), make, keeps)
  return { supergraph, rootType, executable }
}

/** What cannot be fetched in parts is fetched at once, and told in parts. */
const planIfAny = (plan: Plan, operation: PlannableOperation): Promise<QueryPlan | undefined> =>
  plan(operation).catch((error) => {
    if (error instanceof PlanningError) return undefined
    throw error
  })

interface PlanningWays {
  plan: Plan
  /** Told of every executable that is kept. */
  keeps: (executable: ExecutableOperation) => void
  /** The run from which answers are completed by generated code. */
  projectsFrom: number
}

/** What the router answers itself needs none. */
const noPlan = { kind: 'QueryPlan' } as const

/** Plans in this thread: for whoever has loaded a supergraph to look at its plans, not to serve it. */
export const planningHere =
  (supergraph: Supergraph): Plan =>
  async (operation) =>
    planFields(supergraph, operation)
