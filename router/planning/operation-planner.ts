import {
  operationFromDocument,
  Supergraph as PlannerSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import { type FewerTypes, fewerTypes } from './alike/fewer-types.ts'
import { withContextValues } from './contexts/context-values.ts'
import { type Contexts, readContexts } from './contexts/contexts.ts'
import { plannedInLegs } from './legs/planned-in-legs.ts'
import { canonicalToken } from './operation/canonical-names.ts'
import { withTypesApart } from './operation/types-apart.ts'
import { mapFetches } from './plan-walk.ts'
import { withComputedApart } from './supergraph/computed-apart.ts'
import { hasLabels, withDecidedOverrides } from './supergraph/decided-overrides.ts'
import { planningCopy, withoutContexts } from './supergraph/planning-copy.ts'
import { type Requirements, readRequirements } from './supergraph/requirements.ts'
import { subgraphChoices } from './supergraph/subgraph-choices.ts'
import type { SyntheticFields } from './supergraph/synthetic-fields.ts'
import type { Way } from './way.ts'

/** Apollo's planner over one supergraph, with what is needed to keep it right. */
export interface OperationPlanner {
  /** See `canonicalToken`. */
  token: string
  /** In the planning copy's terms. */
  requirements: Requirements
  synthetic: SyntheticFields
  contexts: Contexts
  /** Makes ready what is otherwise made by the first operation. */
  load(): void
  /**
   * The ways to plan a canonical document, each for when the plans of those before are not right. Synchronous; each
   * throws what the planner throws.
   */
  ways: readonly Way[]
  /** Where an operation sees no difference between many types: what plans it for a few. */
  forFewer(document: DocumentNode): FewerTypes | undefined
}

/**
 * Options that one path of an operation may have before planning gives up. Without a limit a short query
 * over several interfaces can fill any memory; an honest one stays under 50.
 */
const pathsLimit = 1000
/** Of labels, for which planners are kept. */
const decidedSets = 2

export function operationPlanner(document: DocumentNode, fullSchema: GraphQLSchema): OperationPlanner {
  const planner = ofAllTypes(document, fullSchema)
  const forFewer = fewerTypes(document, fullSchema, ofAllTypes)
  // What sets a context tells types apart, and what takes one finds them by their names.
  return {
    ...planner,
    forFewer: (operation) => (planner.contexts.areTakenIn(operation) ? undefined : forFewer(operation)),
  }
}

function ofAllTypes(document: DocumentNode, fullSchema: GraphQLSchema): Omit<OperationPlanner, 'forFewer'> {
  const copy = planningCopy(document)
  const choices = subgraphChoices(document, fullSchema)
  const contexts = readContexts(document, fullSchema)
  const spread = (canonical: DocumentNode) => {
    const apart = withTypesApart(canonical, fullSchema, choices)
    const whole = withContextValues(apart, fullSchema, contexts)
    return whole === apart ? apart : withTypesApart(whole, fullSchema, choices)
  }
  const whole = waysOf(copy.document)
  const ways = [...whole.ways, ...(hasLabels(copy.document) ? decidedWays(copy.document) : [])]
  return {
    token: canonicalToken(fullSchema),
    requirements: readRequirements(copy.document),
    synthetic: copy.synthetic,
    contexts,
    load: whole.load,
    ways: ways.map((way) => (asked) => way({ ...asked, document: spread(asked.document) })),
  }
}

interface Ways {
  load(): void
  /** As many for every supergraph. */
  ways: readonly Way[]
}

function waysOf(document: DocumentNode): Ways {
  const whole = once(() => planner(document))
  // Most supergraphs have no computed fields, and never need it; nor do operations need to be planned in legs.
  const apart = once(() => withApart(document, planner))
  const inLegs = once(() => plannedInLegs(document, planner))
  const apartInLegs = once(() => withApart(document, (split) => plannedInLegs(split, planner)))
  const ways = [whole, apart, inLegs, apartInLegs].map(
    (way): Way =>
      (asked) =>
        way()(asked),
  )
  return { load: () => void whole(), ways }
}

function once<T>(make: () => T): () => T {
  let made: { it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}

/**
 * Plans over supergraphs whose progressive overrides are decided: of an interface's field the planner by itself does not
 * see that an implementer's has moved. Each is made when first needed, and a few are kept, since each is a planner.
 */
function decidedWays(document: DocumentNode): Way[] {
  const known = new LRUCache<string, Ways>({ max: decidedSets })
  const under = (labels: ReadonlySet<string>): readonly Way[] => {
    const key = [...labels].join(' ')
    const ways = known.get(key) ?? waysOf(withDecidedOverrides(document, labels))
    known.set(key, ways)
    return ways.ways
  }
  return under(new Set()).map((_, nth) => (asked) => {
    const way = under(asked.labels)[nth]
    if (!way) throw new Error('A supergraph has fewer ways than another')
    return way(asked)
  })
}

/** Plans with computed fields in subgraphs of their own. */
function withApart(document: DocumentNode, plannerOf: (document: DocumentNode) => Way): Way {
  const { document: split, realSubgraph } = withComputedApart(document)
  const plan = plannerOf(split)
  return (asked) => mapFetches(plan(asked), (fetch) => ({ ...fetch, serviceName: realSubgraph(fetch.serviceName) }))
}

function planner(document: DocumentNode): Way {
  // Validation objects to @external fields that the copy has no more use for.
  const plain = withoutContexts(document)
  const supergraph = PlannerSupergraph.build(plain, {
    supportedFeatures: ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
    validateSupergraph: false,
  })
  // Values of contexts may be `@inaccessible`. What clients ask has been validated against what they see.
  const schema = plain === document ? supergraph.apiSchema() : supergraph.schema
  const queryPlanner = new QueryPlanner(supergraph, {
    exposeDocumentNodeInFetchNode: true,
    reuseQueryFragments: false,
    incrementalDelivery: { enableDefer: true },
    debug: { pathsLimit },
  })
  return ({ document, operationName, labels }) =>
    queryPlanner.buildQueryPlan(operationFromDocument(schema, document, { operationName, validate: false }), {
      overrideConditions: new Map([...labels].map((label) => [label, true])),
    })
}
