import type { QueryPlan } from '@apollo/query-planner'
import { buildASTSchema, type DocumentNode, type GraphQLSchema, type OperationTypeNode } from 'graphql'
import { LRUCache } from 'lru-cache'
import type { OperationPlanner } from '../operation-planner.ts'
import { typeInSubgraph } from '../supergraph/types-in-subgraphs.ts'
import { type Alike, alikeTypes } from './alike-types.ts'
import { forAllAlike, type Meaning } from './for-all-alike.ts'
import { standInsOf, withStandIns } from './stand-ins.ts'

type OfAllTypes = Omit<OperationPlanner, 'forFewer'>

/** A supergraph of fewer types that an operation is planned over, and its plan for all of them. */
export interface FewerTypes {
  fullSchema: GraphQLSchema
  planner: OfAllTypes
  forAll(plan: QueryPlan): QueryPlan
}

/** Of types that are alike, for which planners are kept. */
const alikeSets = 4

/**
 * Has the planner look at two of all types between which an operation sees no difference. Where it goes on from one
 * interface to another it looks at each type within each type: of 70 that are 4,900, of two 4.
 */
export function fewerTypes(
  document: DocumentNode,
  fullSchema: GraphQLSchema,
  plannerOf: (document: DocumentNode, fullSchema: GraphQLSchema) => OfAllTypes,
): OperationPlanner['forFewer'] {
  const findAlike = alikeTypes(document, fullSchema)
  const known = new LRUCache<string, FewerTypes>({ max: alikeSets })
  return (operation) => {
    const alike = findAlike(operation)
    if (alike.length === 0) return undefined
    const key = alike.join(' ')
    const fewer = known.get(key) ?? made(alike)
    known.set(key, fewer)
    return fewer
  }

  function made(alike: readonly Alike[]): FewerTypes {
    const less = withStandIns(document, alike)
    const lessSchema = buildASTSchema(less, { assumeValidSDL: true })
    const planner = plannerOf(less, lessSchema)
    const rootType: Meaning['rootType'] = (kind) => fullSchema.getRootType(kind as OperationTypeNode)?.name
    const meaning = { others: standInsOf(alike), fieldType: typeInSubgraph(document, planner.synthetic), rootType }
    return { fullSchema: lessSchema, planner, forAll: (plan) => forAllAlike(plan, meaning) }
  }
}
