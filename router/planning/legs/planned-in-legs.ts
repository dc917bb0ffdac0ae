import type { QueryPlan } from '@apollo/query-planner'
import type { DocumentNode } from 'graphql'
import { operationOf } from '../plan-walk.ts'
import { PlanningError } from '../planning-error.ts'
import { typesWithFields } from '../supergraph/sdl-types.ts'
import type { Way } from '../way.ts'
import { usesDefer } from '../written-out.ts'
import { asLeg, type Grafting, type PlannedLeg, withLegsGrafted } from './graft-legs.ts'
import { cutIntoLegs, queryOfLeg } from './legs-operation.ts'
import { rootTypes, withLegs } from './legs-supergraph.ts'

/**
 * Plans an operation leg by leg: each ends where a field leads to an interface that some subgraph has as an `@interfaceObject`. There
 * the planner has the ways of each implementer, in each subgraph, and of what these lead to again; after three such fields they are
 * more than it looks at. Of one leg they are few, and what is asked beyond its end hangs on nothing but where that is found.
 *
 * @param plannerOf what plans over a supergraph
 */
export function plannedInLegs(document: DocumentNode, plannerOf: (document: DocumentNode) => Way): Way {
  const supergraph = withLegs(document)
  const types = typesWithFields(supergraph.document)
  const roots = rootTypes(document)
  const rootType = (kind: string) => roots.get(kind) ?? ''
  let planner: Way | undefined
  return (asked) => {
    if (usesDefer(asked.document)) throw new PlanningError('What is deferred is not planned in legs.')
    const kind = operationOf(asked.document).operation
    const { document: first, legs } = cutIntoLegs(asked.document, supergraph, types, rootType(kind))
    if (legs.size === 0) throw new PlanningError('There is no leg to plan by itself.')
    planner ??= plannerOf(supergraph.document)
    const plan = planner
    const planned = new Map<string, PlannedLeg>()
    const grafting: Grafting = {
      types,
      marker: supergraph.marker,
      rootType,
      legAt(subgraph, { alias, name }) {
        const leg = alias && name.value === supergraph.marker ? legs.get(alias.value) : undefined
        if (!leg || !alias) return undefined
        const key = `${alias.value} ${subgraph}`
        const start = supergraph.start(subgraph, leg.type)
        const known = planned.get(key) ?? asLeg(whole(queryOfLeg(asked.document, leg, start, supergraph.marker)))
        planned.set(key, known)
        return known
      },
    }
    return whole(first)

    function whole(document: DocumentNode): QueryPlan {
      return withLegsGrafted(plan({ ...asked, document }), grafting)
    }
  }
}
