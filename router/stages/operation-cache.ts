import type { DocumentNode, FieldNode, OperationDefinitionNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { RouterConfig } from '../config/schema.ts'
import { RequestError } from '../errors.ts'
import type { Denial } from '../execution/execute.ts'
import { type PlannedOperation, PlanningError, planOperation } from '../planning/plan.ts'
import { readCostDirectives } from '../supergraph/cost-directives.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { type GuardedField, guard } from './authorization.ts'
import { staticCost } from './cost.ts'
import { parseWithinLimits } from './limits.ts'
import { selectOperation, validateDocument } from './validation.ts'

/** All that can be known of an operation before its variables and its sender are. */
export interface PreparedOperation {
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly guarded: readonly GuardedField[]
  /** In points; throws RequestError. */
  cost(variables: Readonly<Record<string, unknown>>): number
  /** The plan for those who are denied these fields; throws RequestError. */
  plan(denied: ReadonlyMap<FieldNode, Denial>, key: string): PlannedOperation
}

/** Of a document's text; the parsed document takes about forty times as much. */
const cachedCharacters = 4_000_000
/** Plans of one operation: one for each set of fields that some callers are denied. */
const plansPerOperation = 16

interface Settings {
  supergraph: Supergraph
  config: Pick<RouterConfig, 'limits' | 'cost'>
  introspection: boolean
  /** Told of every look-up of a plan. */
  onPlan: (cached: boolean) => void
}

/**
 * Parses, measures, validates and plans each operation once. What depends on variables is worked out for every request,
 * so a cached plan never lets a costlier one through.
 */
export function operationCache({ supergraph, config, introspection, onPlan }: Settings) {
  const model = {
    schema: supergraph.apiSchema,
    directives: readCostDirectives(supergraph.fullSchema),
    listSize: config.cost.listSize,
    pageSize: config.cost.pageSize,
  }
  const findGuarded = guard(supergraph.fullSchema, supergraph.apiSchema)
  const prepared = new LRUCache<string, PreparedOperation>({
    max: 5_000,
    maxSize: cachedCharacters,
    sizeCalculation: (_, key) => key.length,
  })

  function prepare(text: string, operationName: string | null): PreparedOperation {
    const document = parseWithinLimits(text, config.limits)
    validateDocument(supergraph.apiSchema, document, { introspection })
    const operation = selectOperation(document, operationName)
    const plans = new LRUCache<string, PlannedOperation>({ max: plansPerOperation })
    const withoutVariables = operation.variableDefinitions?.length ? null : staticCost(model, document, operation, {})
    return {
      document,
      operation,
      guarded: findGuarded(document),
      cost: (variables) => withoutVariables ?? staticCost(model, document, operation, variables),
      plan(denied, key) {
        const cached = plans.get(key)
        onPlan(cached !== undefined)
        if (cached) return cached
        const planned = planFor(supergraph, document, operationName, denied)
        plans.set(key, planned)
        return planned
      },
    }
  }

  /** Throws RequestError. */
  return (text: string, operationName: string | null): PreparedOperation => {
    const key = `${operationName ?? ''}\n${text}`
    const known = prepared.get(key)
    if (known) return known
    const made = prepare(text, operationName)
    prepared.set(key, made)
    return made
  }
}

function planFor(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | null,
  denied: ReadonlyMap<FieldNode, Denial>,
): PlannedOperation {
  try {
    return planOperation(supergraph, document, operationName ?? undefined, new Set(denied.keys()))
  } catch (error) {
    if (error instanceof PlanningError) throw new RequestError('OPERATION_NOT_PLANNABLE', error.message)
    throw error
  }
}
