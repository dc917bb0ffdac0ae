import type { FetchNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import { type GraphQLSchema, getNamedType, isInterfaceType, isObjectType, Kind, type SelectionSetNode } from 'graphql'
import type { OperationPlanner } from './operation-planner.ts'
import { fetchesOf, fetchSelection } from './plan-walk.ts'
import { topLevelFields } from './requirements.ts'

/**
 * Finds a field that a plan asks of a subgraph without sending what the field `@requires`: its answer
 * would be computed from nothing, or from another field's value. A net under every version of the planner.
 *
 * @returns What is wrong, or undefined when the plan may run.
 */
export function findUnmetRequirement(
  schema: GraphQLSchema,
  { requirements, synthetic }: Pick<OperationPlanner, 'requirements' | 'synthetic'>,
  plan: QueryPlan,
): string | undefined {
  for (const { fetch } of fetchesOf(plan)) {
    const sent = new Set((fetch.requires ?? []).flatMap(sentFields))
    const rootType = schema.getRootType(fetch.operationKind)?.name
    const fault = check(
      fetch,
      fetchSelection(fetch),
      fetch.requires ? undefined : rootType,
      fetch.requires ? sent : none,
    )
    if (fault) return fault
  }
  return undefined

  function check(
    fetch: FetchNode,
    selections: SelectionSetNode,
    type: string | undefined,
    sent: ReadonlySet<string>,
  ): string | undefined {
    for (const node of selections.selections) {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('The planner was asked for no named fragments')
      if (node.kind === Kind.INLINE_FRAGMENT) {
        const fault = check(fetch, node.selectionSet, node.typeCondition?.name.value ?? type, sent)
        if (fault) return fault
        continue
      }
      const field = node.name.value
      const missing = neededBy(fetch.serviceName, type, field).find(
        (name) => !sent.has(name) && !requirements.provides(fetch.serviceName, name),
      )
      if (missing) return `${type}.${field} would be asked of ${fetch.serviceName} without its required ${missing}`
      // Below the top of a fetch nothing is sent along: what is needed there must be provided.
      const fault =
        node.selectionSet && check(fetch, node.selectionSet, fieldType(type, synthetic.realName(field)), none)
      if (fault) return fault
    }
    return undefined
  }

  function neededBy(subgraph: string, typeName: string | undefined, field: string): string[] {
    const type = typeName === undefined ? undefined : schema.getType(typeName)
    if (!type) return []
    const possible = isInterfaceType(type) ? [type, ...schema.getPossibleTypes(type)] : [type]
    return possible.flatMap(({ name }) => {
      const required = requirements.of(subgraph, name, field)
      return required ? topLevelFields(required) : []
    })
  }

  function fieldType(typeName: string | undefined, field: string): string | undefined {
    const type = typeName === undefined ? undefined : schema.getType(typeName)
    const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined
    return definition && getNamedType(definition.type).name
  }
}

const none: ReadonlySet<string> = new Set()

function sentFields(node: QueryPlanSelectionNode): string[] {
  return node.kind === 'Field' ? [node.name] : node.selections.flatMap(sentFields)
}
