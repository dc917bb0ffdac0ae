import {
  operationFromDocument,
  Supergraph as PlannerSupergraph,
  ROUTER_SUPPORTED_SUPERGRAPH_FEATURES,
} from '@apollo/federation-internals'
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner'
import type { DocumentNode, GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import { canonicalToken } from './canonical-names.ts'
import { withComputedApart } from './computed-apart.ts'
import { withContextValues } from './context-values.ts'
import { type Contexts, readContexts } from './contexts.ts'
import { hasLabels, withDecidedOverrides } from './decided-overrides.ts'
import { type FewerTypes, fewerTypes } from './fewer-types.ts'
import { mapFetches } from './plan-walk.ts'
import { planningCopy, withoutContexts } from './planning-copy.ts'
import { type Requirements, readRequirements } from './requirements.ts'
import { subgraphChoices } from './subgraph-choices.ts'
import type { SyntheticFields } from './synthetic-fields.ts'
import { withTypesApart } from './types-apart.ts'

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

type Way = (asked: Asked) => QueryPlan

interface Asked {
  document: DocumentNode
  operationName: string | undefined
  /** Of progressive `@override`s, those that hold. */
  labels: ReadonlySet<string>
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
  ways: readonly [Way, Way]
}

function waysOf(document: DocumentNode): Ways {
  const whole = once(() => planner(document))
  // Most supergraphs have no computed fields, and never need it.
  const apart = once(() => apartPlanner(document))
  return { load: () => void whole(), ways: [(asked) => whole()(asked), (asked) => apart()(asked)] }
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
function decidedWays(document: DocumentNode): [Way, Way] {
  const known = new LRUCache<string, Ways>({ max: decidedSets })
  const under = (labels: ReadonlySet<string>): readonly [Way, Way] => {
    const key = [...labels].join(' ')
    const ways = known.get(key) ?? waysOf(withDecidedOverrides(document, labels))
    known.set(key, ways)
    return ways.ways
  }
  return [(asked) => under(asked.labels)[0](asked), (asked) => under(asked.labels)[1](asked)]
}

/** Plans with computed fields in subgraphs of their own. */
function apartPlanner(document: DocumentNode): Way {
  const { document: split, realSubgraph } = withComputedApart(document)
  const plan = planner(split)
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
