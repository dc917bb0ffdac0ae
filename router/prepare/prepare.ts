import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import type { RouterConfig } from '../config/schema.ts'
import { canonicalOperation } from '../planning/canonical-operation.ts'
import { type Conditions, conditionVariables } from '../planning/conditions.ts'
import { type Plan, PlanningError, planFields } from '../planning/plan.ts'
import { fragmentsOf, operationOf } from '../planning/plan-walk.ts'
import { readCostDirectives } from '../supergraph/cost-directives.ts'
import { labelFinder } from '../supergraph/override-labels.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { actualCostOf } from './actual-cost.ts'
import { costOf } from './cost.ts'
import { compilePlan } from './executable.ts'
import { guard } from './guarded-fields.ts'
import { prepareIntrospection } from './introspection.ts'
import { documentBytes, executableBytes } from './kept-bytes.ts'
import { keptExecutables, keptPlans } from './kept-plans.ts'
import { checkLimits } from './limits.ts'
import type { Read } from './operation-cache.ts'
import { forgetTokens, parseDocument } from './parse.ts'
import type { ExecutableOperation, PlannedOperation, PlanningChoices } from './prepared-operation.ts'
import { selectOperation } from './select-operation.ts'
import { Shape } from './shape.ts'
import { validateDocument } from './validation.ts'

interface Settings {
  supergraph: Supergraph
  plan: Plan
  config: Pick<RouterConfig, 'limits' | 'cost'>
  introspection: boolean
  /** Told of every look-up of a plan. */
  onPlan: (cached: boolean) => void
}

/**
 * What an operation meets once, whoever sends it and with whatever variables: each stage is a file beside this one, and
 * what they come to is a PreparedOperation.
 */
export function preparation({ supergraph, plan, config, introspection, onPlan }: Settings): Read {
  const { apiSchema, fullSchema } = supergraph
  const costs = { schema: apiSchema, directives: readCostDirectives(fullSchema), ...config.cost }
  const findGuarded = guard(fullSchema, apiSchema)
  const findLabels = labelFinder(fullSchema, apiSchema)
  return (text, grows) => {
    const document = parseDocument(text, config.limits)
    checkLimits(document, config.limits)
    validateDocument(apiSchema, document, { introspection })
    forgetTokens(document)
    const guarded = findGuarded(document)
    const labels = findLabels(document)
    const keeps = ({ plan }: ExecutableOperation) => grows(executableBytes(document, plan))
    return {
      bytes: documentBytes(text, document),
      operation(name) {
        const operation = selectOperation(document, name)
        const cost = costOf(costs, document, operation)
        const actualCost = actualCostOf(costs, document, operation)
        const make = (choices: PlanningChoices) =>
          planOperation(supergraph, document, choices, operation, { plan, keeps })
        return { supergraph, document, operation, cost, actualCost, guarded, labels, plan: keptPlans(onPlan, make) }
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
 * @throws PlanningError when no correct plan exists, at once if that does not hang on conditions.
 */
export async function planOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  { denied, labels = new Set() }: Pick<PlanningChoices, 'denied' | 'labels'>,
  operation: OperationDefinitionNode = operationOf(document),
  { plan = planningHere(supergraph), keeps = () => {} }: Partial<PlanningWays> = {},
): Promise<PlannedOperation> {
  const { apiSchema, fullSchema, planner } = supergraph
  const client = { operation, fragments: fragmentsOf(document), denied }
  const rootType = apiSchema.getRootType(operation.operation)
  if (!rootType) throw new PlanningError(`There is no ${operation.operation} in this API.`)
  const make = async (conditions: Conditions): Promise<ExecutableOperation> => {
    const canonical = canonicalOperation(fullSchema, client, conditions, planner.token)
    const shape = new Shape({ schema: apiSchema, fragments: client.fragments, conditions, names: canonical.names }, [
      operation.selectionSet,
    ])
    const rootFields = shape.fieldsOf(rootType.name)
    const introspection = prepareIntrospection(apiSchema, client, rootFields)
    const asked = rootFields.flatMap(({ name, meta, nodes }) => {
      const [first] = nodes
      return !first || meta || nodes.some((node) => denied.has(node)) ? [] : [{ name, field: first.name.value }]
    })
    const planned = asked.length > 0 ? await plan({ document: canonical.document, asked, labels }) : noPlan
    return { plan: compilePlan(supergraph, canonical, planned), shape, introspection }
  }
  const executable = await keptExecutables(conditionVariables(operation, client.fragments), make, keeps)
  return { supergraph, rootType, executable }
}

interface PlanningWays {
  plan: Plan
  /** Told of every executable that is kept. */
  keeps: (executable: ExecutableOperation) => void
}

/** What the router answers itself needs none. */
const noPlan = { kind: 'QueryPlan' } as const

/** Plans in this thread: for whoever has loaded a supergraph to look at its plans, not to serve it. */
export const planningHere =
  (supergraph: Supergraph): Plan =>
  async (operation) =>
    planFields(supergraph, operation)
