import type { QueryPlan } from '@apollo/query-planner'
import { type FieldNode, type GraphQLSchema, Kind, type SelectionSetNode } from 'graphql'
import { fieldType, possibleTypes } from '../../supergraph/type-lookup.ts'
import type { OperationPlanner } from '../operation-planner.ts'
import { fetchesOf, fetchSelection } from '../plan-walk.ts'
import { type Known, knownAbout, knownOf, missingIn } from './known-inputs.ts'

/** Where in a fetch a field is asked for. */
interface Place {
  subgraph: string
  type: string | undefined
  known: readonly Known[]
  /** At the top of an entity fetch, where what is known was sent. */
  represented: boolean
}

/**
 * Finds a field that a plan asks of a subgraph without sending what the field `@requires`: its answer
 * would be computed from nothing, or from another field's value. A net under every version of the planner.
 * What is sent counts for the type that it is sent for, what a subgraph `@provides` at the path where it does. Nor may a
 * field be asked of the subgraph that it has been taken from, or that has not taken it yet.
 *
 * @param labels of progressive `@override`s, those that hold
 * @returns What is wrong, or undefined when the plan may run.
 */
export function findUnmetRequirement(
  schema: GraphQLSchema,
  { requirements, synthetic, contexts }: Pick<OperationPlanner, 'requirements' | 'synthetic' | 'contexts'>,
  plan: QueryPlan,
  labels: ReadonlySet<string> = new Set(),
): string | undefined {
  return firstFault(fetchesOf(plan), ({ fetch }) =>
    check(fetchSelection(fetch), {
      subgraph: fetch.serviceName,
      type: fetch.requires ? undefined : schema.getRootType(fetch.operationKind)?.name,
      known: knownOf(fetch.requires ?? []),
      represented: fetch.requires !== undefined,
    }),
  )

  function check(selections: SelectionSetNode, place: Place): string | undefined {
    return firstFault(selections.selections, (node) => {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new Error('The planner was asked for no named fragments')
      if (node.kind === Kind.FIELD) return checkField(node, place)
      return check(node.selectionSet, { ...place, type: node.typeCondition?.name.value ?? place.type })
    })
  }

  function checkField(node: FieldNode, place: Place): string | undefined {
    const { subgraph, type, known, represented } = place
    const field = node.name.value
    const fault =
      type && firstFault(possibleTypes(schema, type), (own) => faultOf(field, { ...place, type: own }, type))
    if (fault) return fault
    if (!node.selectionSet) return undefined
    // Below the top of a fetch nothing is sent along: what is needed there must be provided.
    const carried = represented || !type ? [] : knownAbout(schema, known, type)
    const provided = type && requirements.providedBy(subgraph, type, field)
    return check(node.selectionSet, {
      subgraph,
      type: fieldType(schema, type, synthetic.realName(field)),
      known: [
        ...carried.flatMap((one) => (one.field === field ? one.below : [])),
        ...knownOf(provided ? provided.selections : []),
      ],
      represented: false,
    })
  }

  /** @param asked the type that the field is asked of: the place's, or an interface of it */
  function faultOf(
    field: string,
    { subgraph, type, known, represented }: Place & { type: string },
    asked: string,
  ): string | undefined {
    const about = knownAbout(schema, known, type)
    // Where there is nothing to represent a thing of this type by, none is asked about.
    if (represented && about.length === 0) return undefined
    const isProvided = !represented && about.some((one) => one.field === field)
    if (requirements.isExternal(subgraph, type, field) && !isProvided) {
      return `${asked}.${field} would be asked of ${subgraph}, which does not know it`
    }
    const turn = requirements.turnOf(subgraph, type, field)
    if (turn && turn.holds !== labels.has(turn.label)) {
      return `${asked}.${field} would be asked of ${subgraph}, which has no turn at it by its label ${turn.label}`
    }
    // What surrounds a thing is not known inside of the fetch that it comes with.
    if (!represented && contexts.in(subgraph, type, field).length > 0) {
      return `${asked}.${field} would be asked of ${subgraph} without its arguments from contexts`
    }
    const required = requirements.of(subgraph, type, field) ?? requirements.of(subgraph, asked, field)
    const missing = required && missingIn(schema, required, known, type, synthetic.realName)
    return missing && `${asked}.${field} would be asked of ${subgraph} without its required ${missing}`
  }
}

function firstFault<T>(items: readonly T[], faultOf: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const fault = faultOf(item)
    if (fault) return fault
  }
  return undefined
}
