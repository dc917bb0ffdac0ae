import type {
  DeferredNode,
  FetchDataRewrite,
  FetchNode,
  PlanNode,
  QueryPlan,
  ResponsePath,
} from '@apollo/query-planner'
import { type DocumentNode, type GraphQLSchema, print, stripIgnoredCharacters } from 'graphql'
import { type NumberPlaces, numberPlaces } from '../../exact-numbers/number-places.ts'
import type { CanonicalOperation } from '../../planning/operation/canonical-operation.ts'
import { withExactLiterals } from '../../planning/operation/exact-literals.ts'
import {
  aliasedNames,
  fetchesOf,
  fetchSelection,
  fragmentsOf,
  operationOf,
  responseName,
  topFields,
} from '../../planning/plan-walk.ts'
import type { Requirements } from '../../planning/supergraph/requirements.ts'
import type { SyntheticFields } from '../../planning/supergraph/synthetic-fields.ts'
import { bodyStart } from '../../subgraphs/request-body.ts'
import type { SubgraphRequest } from '../../subgraphs/transport.ts'
import type { Supergraph } from '../../supergraph/supergraph.ts'
import { type ContextualRequest, contextualRequest } from './contextual-request.ts'
import { type PlainValuesOf, plainValues } from './plain-values.ts'
import { compileRequires, type RequiredSelection } from './requires.ts'
import { type Step, stepsOf } from './steps.ts'
import { findTells, type Tell } from './tells.ts'

/** A plan prepared once, so that a request parses and prints nothing. */
export type ExecutableNode =
  | { kind: 'sequence'; nodes: readonly ExecutableNode[] }
  | { kind: 'parallel'; nodes: readonly ExecutableNode[] }
  | { kind: 'fetch'; fetch: ExecutableFetch; path: readonly string[] }

export interface ExecutableFetch {
  /** Set where deferred blocks wait for it. */
  id: string | undefined
  request: Omit<SubgraphRequest, 'variables' | 'representations'>
  /** The plan's variables with the client's name of each. */
  variables: readonly (readonly [string, string])[]
  /** Internal names of what it answers about each of its targets. */
  names: ReadonlySet<string>
  /** Whether any of that has things within. */
  nests: boolean
  /** How to represent an entity; undefined for a root fetch. */
  requires: readonly RequiredSelection[] | undefined
  plainValues: PlainValuesOf
  /** The keys of a type by which the subgraph tells its things apart, each as the names of its fields. */
  keysOf(type: string): readonly (readonly string[])[]
  inputRewrites: readonly FetchDataRewrite[]
  outputRewrites: readonly FetchDataRewrite[]
  aliases: ReadonlyMap<string, string>
  /** Where it takes arguments from contexts. */
  contexts: ContextualRequest | undefined
  /** Whether things that are answered alike must be told apart later, by what they stand in. */
  apart: boolean
  /**
   * Of an entity fetch: what it asks of each of its things, and of whom. Within one run, what was answered to it about an entity
   * answers all that ask the same. Undefined where it may be answered otherwise the next time.
   */
  question: string | undefined
  /** Whether another fetch asks that. Known when the whole plan is. */
  askedAgain: boolean
  /** Known when the whole plan is. */
  tells: readonly Tell[]
}

export interface ExecutablePlan {
  /** A subscription's source; `rest` then runs on each of its events. */
  primary: ExecutableFetch | undefined
  rest: PlanPart | undefined
  /** What is fetched for deferred parts alone, each after what it is within. */
  blocks: readonly DeferredBlock[]
}

/** What is fetched for one part of the answer. */
export interface PlanPart {
  /** As it was planned. */
  node: ExecutableNode
  /** As it is run. */
  steps: readonly Step[]
}

export interface DeferredBlock {
  /** Of the deferral. */
  id: string
  /** The deferral that it is within. */
  parent: string | undefined
  /** Ids of the fetches that it goes on from; empty for everything that it is within. */
  after: readonly string[]
  /** Where in the operation it is deferred. */
  path: readonly string[]
  part: PlanPart | undefined
}

/** What a plan's own words mean outside it. */
interface PlanTerms {
  /** The full supergraph: representations may hold what is `@inaccessible`. */
  schema: GraphQLSchema
  synthetic: SyntheticFields
  requirements: Requirements
  /** The client's variable behind one of the plan's. */
  clientVariable(name: string): string
  apart: boolean
  /** Whether it is a mutation's, between whose fetches things change. */
  mutates: boolean
  /** Grows by every fetch. */
  compiled: ExecutableFetch[]
}

/** Prepares a plan of a canonical operation. */
export function compilePlan(
  { fullSchema, planner }: Pick<Supergraph, 'fullSchema' | 'planner'>,
  { clientVariable }: CanonicalOperation,
  plan: QueryPlan,
): ExecutablePlan {
  const { node } = plan
  const { synthetic, requirements } = planner
  const fetches = fetchesOf(plan).map(({ fetch }) => fetch)
  const apart = fetches.some(({ contextRewrites }) => contextRewrites?.length)
  const mutates = fetches.some(({ operationKind }) => operationKind === 'mutation')
  const compiled: ExecutableFetch[] = []
  const terms = { schema: fullSchema, synthetic, requirements, clientVariable, apart, mutates, compiled }
  const executable = compileParts(terms, node)
  findTells(fullSchema, compiled)
  return executable
}

function compileParts(terms: PlanTerms, node: QueryPlan['node']): ExecutablePlan {
  if (node?.kind === 'Subscription') {
    const rest = compilePart(terms, node.rest)
    return { primary: compileFetch(terms, node.primary), rest, blocks: [] }
  }
  const { primary, deferred } = node?.kind === 'Defer' ? node : { primary: { node }, deferred: [] }
  const rest = compilePart(terms, primary.node)
  return { primary: undefined, rest, blocks: deferred.flatMap((block) => compileBlock(terms, block, undefined)) }
}

function compileBlock(terms: PlanTerms, block: DeferredNode, parent: string | undefined): DeferredBlock[] {
  const { label: id, depends, queryPath: path, node } = block
  if (id === undefined) throw new Error('A plan holds a deferred part without its label')
  const { primary, deferred } = node?.kind === 'Defer' ? node : { primary: { node }, deferred: [] }
  const own = {
    id,
    parent,
    after: depends.map((it) => it.id),
    path,
    part: compilePart(terms, primary.node),
  }
  return [own, ...deferred.flatMap((inner) => compileBlock(terms, inner, id))]
}

function compilePart(terms: PlanTerms, planned: PlanNode | undefined): PlanPart | undefined {
  const node = planned && compileNode(terms, planned, [])
  return node && { node, steps: stepsOf(node) }
}

function compileNode(terms: PlanTerms, node: PlanNode, path: ResponsePath): ExecutableNode {
  switch (node.kind) {
    case 'Fetch':
      return { kind: 'fetch', fetch: compileFetch(terms, node), path: path.map(String) }
    case 'Flatten':
      return compileNode(terms, node.node, [...path, ...node.path])
    case 'Sequence':
    case 'Parallel':
      return {
        kind: node.kind === 'Sequence' ? 'sequence' : 'parallel',
        nodes: node.nodes.map((child) => compileNode(terms, child, path)),
      }
    default:
      throw new Error(`A plan holds a ${node.kind} node`)
  }
}

function compileFetch(
  { schema, synthetic, requirements, clientVariable, apart, mutates, compiled }: PlanTerms,
  node: FetchNode,
): ExecutableFetch {
  const { serviceName: subgraph, outputRewrites = [], contextRewrites = [] } = node
  const document = node.operationDocumentNode && withExactLiterals(synthetic.real(node.operationDocumentNode))
  const aliases = aliasedNames(outputRewrites)
  const fields = topFields(fetchSelection(node))
  const names = fields.map(responseName)
  const places = placesIn(schema, node, synthetic)
  const requires = node.requires && compileRequires(schema, node.requires, synthetic.realName)
  const query =
    document === node.operationDocumentNode || !document ? node.operation : stripIgnoredCharacters(print(document))
  const { operationName, inputRewrites = [] } = node
  // What it closes over is kept as long as the plan: the node holds a document.
  const keysOf = (type: string) => requirements.keysOf(subgraph, type)
  const fetch: ExecutableFetch = {
    id: node.id,
    request: {
      subgraph,
      query,
      operationName,
      bodyStart: bodyStart({ query, operationName }),
      kind: node.operationKind,
      entities: node.requires !== undefined,
      numbers: places && [{ name: 'data', inside: node.requires ? [{ name: '_entities', inside: places }] : places }],
    },
    variables: (node.variableUsages ?? []).map((name) => [name, clientVariable(name)] as const),
    names: new Set(names.map((name) => aliases.get(name) ?? name)),
    nests: fields.some(({ selectionSet }) => selectionSet),
    requires,
    plainValues: inputRewrites.length > 0 ? () => undefined : plainValues(schema, requires ?? [], keysOf),
    keysOf,
    inputRewrites,
    outputRewrites,
    aliases,
    contexts: document && contextRewrites.length > 0 ? contextualRequest(contextRewrites, document, places) : undefined,
    apart,
    question: document && node.requires && !apart && !mutates ? questionOf(node, document) : undefined,
    askedAgain: false,
    tells: [],
  }
  compiled.push(fetch)
  return fetch
}

/** Without the operation's name, which tells alike fetches apart. */
function questionOf({ serviceName, outputRewrites = [] }: FetchNode, document: DocumentNode): string {
  const { selectionSet, directives = [] } = operationOf(document)
  const text = [...directives, selectionSet].map((it) => stripIgnoredCharacters(print(it))).join('')
  return JSON.stringify([serviceName, text, outputRewrites])
}

/** Where what a fetch selects may hold numbers that must be kept exactly. */
function placesIn(schema: GraphQLSchema, node: FetchNode, synthetic: SyntheticFields): NumberPlaces | undefined {
  const type = node.requires ? undefined : schema.getRootType(node.operationKind)?.name
  const document = node.operationDocumentNode
  const reading = { schema, fragments: document ? fragmentsOf(document) : new Map(), realName: synthetic.realName }
  return numberPlaces(reading, fetchSelection(node), type)
}
