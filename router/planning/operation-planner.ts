import {
  operationFromDocument,
  Supergraph as PlannerSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { canonicalToken } from './canonical-names.ts'
import { withComputedApart } from './computed-apart.ts'
import { mapFetches } from './plan-walk.ts'
import { planningCopy } from './planning-copy.ts'
import { type Requirements, readRequirements } from './requirements.ts'
import type { SyntheticFields } from './synthetic-fields.ts'

/** Apollo's planner over one supergraph, with what is needed to keep it right. */
export interface OperationPlanner {
  /** See `canonicalToken`. */
  token: string
  /** In the planning copy's terms. */
  requirements: Requirements
  synthetic: SyntheticFields
  /**
   * The ways to plan a canonical document, the second for when the first one's plan is not right. Synchronous; each
   * throws what the planner throws.
   */
  ways: readonly ((document: DocumentNode, operationName: string | undefined) => QueryPlan)[]
}

/**
 * Options that one path of an operation may have before planning gives up. Without a limit a short query
 * over several interfaces can fill any memory; an honest one stays under 50.
 */
const pathsLimit = 1000

export function operationPlanner(document: DocumentNode, fullSchema: GraphQLSchema): OperationPlanner {
  const copy = planningCopy(document)
  const whole = planner(copy.document)
  let apart: ReturnType<typeof apartPlanner> | undefined
  return {
    token: canonicalToken(fullSchema),
    requirements: readRequirements(copy.document),
    synthetic: copy.synthetic,
    ways: [
      whole,
      (canonical, operationName) => {
        apart ??= apartPlanner(copy.document)
        return apart(canonical, operationName)
      },
    ],
  }
}

/** Plans with computed fields in subgraphs of their own. Made when the first operation needs it: most supergraphs have none. */
function apartPlanner(document: DocumentNode): OperationPlanner['ways'][number] {
  const { document: split, realSubgraph } = withComputedApart(document)
  const plan = planner(split)
  return (canonical, operationName) =>
    mapFetches(plan(canonical, operationName), (fetch) => ({ ...fetch, serviceName: realSubgraph(fetch.serviceName) }))
}

function planner(document: DocumentNode): OperationPlanner['ways'][number] {
  // Validation objects to @external fields that the copy has no more use for.
  const supergraph = PlannerSupergraph.build(document, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  })
  const apiSchema = supergraph.apiSchema()
  const queryPlanner = new QueryPlanner(supergraph, {
    exposeDocumentNodeInFetchNode: true,
    reuseQueryFragments: false,
    debug: { pathsLimit },
  })
  return (canonical, operationName) =>
    queryPlanner.buildQueryPlan(operationFromDocument(apiSchema, canonical, { operationName, validate: false }))
}
