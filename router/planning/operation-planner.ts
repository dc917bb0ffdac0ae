import {
  operationFromDocument,
  Supergraph as PlannerSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { canonicalToken } from './canonical-names.ts'
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
  /** Plans a canonical document. Synchronous; throws what the planner throws. */
  plan(document: DocumentNode, operationName: string | undefined): QueryPlan
}

/**
 * Options that one path of an operation may have before planning gives up. Without a limit a short query
 * over several interfaces can fill any memory; an honest one stays under 50.
 */
const pathsLimit = 1000

export function operationPlanner(document: DocumentNode, fullSchema: GraphQLSchema): OperationPlanner {
  const copy = planningCopy(document)
  // Validation objects to @external fields that the copy has no more use for.
  const supergraph = PlannerSupergraph.build(copy.document, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  })
  const apiSchema = supergraph.apiSchema()
  const planner = new QueryPlanner(supergraph, {
    exposeDocumentNodeInFetchNode: true,
    reuseQueryFragments: false,
    debug: { pathsLimit },
  })
  return {
    token: canonicalToken(fullSchema),
    requirements: readRequirements(copy.document),
    synthetic: copy.synthetic,
    plan: (canonical, operationName) =>
      planner.buildQueryPlan(operationFromDocument(apiSchema, canonical, { operationName, validate: false })),
  }
}
