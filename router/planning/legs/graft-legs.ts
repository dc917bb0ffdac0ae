import type { FetchDataRewrite, FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  type InlineFragmentNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type TypeNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import { stepOn } from '../../supergraph/type-conditions.ts'
import { fetchSelection, operationOf, responseName } from '../plan-walk.ts'
import { PlanningError } from '../planning-error.ts'
import { fieldOf, namedType, type TypesWithFields } from '../supergraph/sdl-types.ts'
import { mergedSelections } from './merged-selections.ts'

/** A leg that is planned: a fetch of one field of the root, and what is to be fetched when it is there. */
export interface PlannedLeg {
  fetch: FetchNode
  rest: PlanNode | undefined
}

/** Where the markers of a plan are, and what goes on there. */
export interface Grafting {
  types: TypesWithFields
  /** The markers' field. */
  marker: string
  rootType(kind: FetchNode['operationKind']): string
  /** The leg that goes on where a subgraph is asked for this marker; undefined where that is no marker. */
  legAt(subgraph: string, field: FieldNode): PlannedLeg | undefined
}

/**
 * A plan of a leg with the legs that go on from it: what the first fetch of each asks is asked where its marker was, and what is to be
 * fetched then comes after that.
 */
export function withLegsGrafted(plan: QueryPlan, grafting: Grafting): QueryPlan {
  const { node } = plan
  if (node?.kind !== 'Subscription') return node ? { ...plan, node: grafted(node, grafting) } : plan
  const { fetch, rest } = graftedFetch(node.primary, [], grafting)
  const after = [...(node.rest ? [grafted(node.rest, grafting)] : []), ...rest]
  return { ...plan, node: { ...node, primary: fetch, rest: atOnce(after) } }
}

/** Takes apart what a leg's plan is: its first fetch, and the rest. */
export function asLeg({ node }: QueryPlan): PlannedLeg {
  if (node?.kind === 'Fetch') return { fetch: node, rest: undefined }
  if (node?.kind === 'Sequence') {
    const [first, ...others] = node.nodes
    const { fetch, rest } = asLeg({ kind: 'QueryPlan', node: first })
    const after: PlanNode | undefined = others.length > 1 ? { kind: 'Sequence', nodes: others } : others[0]
    return { fetch, rest: atOnce([rest, after].flatMap((it) => it ?? [])) }
  }
  throw new PlanningError('A leg does not begin with one fetch.')
}

function grafted(node: PlanNode, grafting: Grafting): PlanNode {
  switch (node.kind) {
    case 'Fetch': {
      const { fetch, rest } = graftedFetch(node, [], grafting)
      return followed(fetch, rest)
    }
    case 'Flatten': {
      if (node.node.kind !== 'Fetch') throw new PlanningError(`A ${node.node.kind} is flattened.`)
      const { fetch, rest } = graftedFetch(node.node, node.path, grafting)
      return followed({ ...node, node: fetch }, rest)
    }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => grafted(child, grafting)) }
    default:
      throw new PlanningError(`A leg's plan holds a ${node.kind}.`)
  }
}

const followed = (node: PlanNode, rest: readonly PlanNode[]): PlanNode => {
  const after = atOnce(rest)
  return after ? { kind: 'Sequence', nodes: [node, after] } : node
}

function atOnce(nodes: readonly PlanNode[]): PlanNode | undefined {
  return nodes.length > 1 ? { kind: 'Parallel', nodes: [...nodes] } : nodes[0]
}

/** Where in a fetch a selection is, and by what paths that is told. */
interface Place {
  type: string | undefined
  /** As a plan's nodes have it, from the root of all data. */
  path: ResponsePath
  /** As a fetch's rewrites have it. */
  steps: readonly string[]
}

function graftedFetch(fetch: FetchNode, path: ResponsePath, { types, marker, rootType, legAt }: Grafting) {
  const rest: PlanNode[] = []
  const definitions: VariableDefinitionNode[] = []
  const rewrites: FetchDataRewrite[] = []
  const top = fetchSelection(fetch)
  const type = fetch.requires ? undefined : rootType(fetch.operationKind)
  const selectionSet = within(top, { type, path, steps: [] })
  if (selectionSet === top) return { fetch, rest }
  const operationDocumentNode = rewritten(documentOf(fetch), top, selectionSet, definitions)
  const whole: FetchNode = {
    ...fetch,
    operationDocumentNode,
    operation: stripIgnoredCharacters(print(operationDocumentNode)),
    variableUsages: [
      ...new Set([...(fetch.variableUsages ?? []), ...definitions.map(({ variable }) => variable.name.value)]),
    ],
    ...(rewrites.length > 0 && { outputRewrites: [...(fetch.outputRewrites ?? []), ...rewrites] }),
  }
  return { fetch: whole, rest }

  function within(set: SelectionSetNode, place: Place): SelectionSetNode {
    const legs: PlannedLeg[] = []
    const selections = set.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FRAGMENT_SPREAD) throw new PlanningError('The planner was asked for no named fragments.')
      const leg = node.kind === Kind.FIELD ? legAt(fetch.serviceName, node) : undefined
      if (leg) {
        legs.push(leg)
        return []
      }
      if (!node.selectionSet) return [node]
      const inner = within(node.selectionSet, node.kind === Kind.FIELD ? inField(node, place) : onType(node, place))
      return [inner === node.selectionSet ? node : { ...node, selectionSet: inner }]
    })
    if (legs.length === 0) {
      const isSame = selections.every((node, index) => node === set.selections[index])
      return isSame ? set : { ...set, selections }
    }
    const renaming = legs.filter(({ fetch }) => fetch.outputRewrites?.length)
    if (legs.length > 1 && renaming.length > 0) throw new PlanningError('Legs go on by the same names.')
    for (const { fetch: first, rest: after } of legs) {
      const document = documentOf(first)
      definitions.push(...(operationOf(document).variableDefinitions ?? []))
      rewrites.push(
        ...(first.outputRewrites ?? []).map((it) => ({ ...it, path: [...place.steps, ...it.path.slice(1)] })),
      )
      if (after) rest.push(moved(after, place.path))
    }
    const asked = legs.flatMap(({ fetch: first }) => startOf(first).selectionSet?.selections ?? [])
    const isMarker = (node: SelectionNode) => node.kind === Kind.FIELD && node.name.value === marker
    return mergedSelections([...selections, ...asked.filter((node) => !isMarker(node))])
  }

  function inField(node: FieldNode, { type, path, steps }: Place): Place {
    const definition = type === undefined ? undefined : fieldOf(types, type, node.name.value)
    const name = responseName(node)
    const lists = definition ? listsAround(definition.type) : 0
    return {
      type: definition && namedType(definition.type),
      path: [...path, name, ...Array<string>(lists).fill('@')],
      steps: [...steps, name],
    }
  }

  function onType(node: InlineFragmentNode, place: Place): Place {
    const name = node.typeCondition?.name.value
    return name === undefined ? place : { ...place, type: name, steps: [...place.steps, stepOn(name)] }
  }
}

function documentOf({ operationDocumentNode }: FetchNode): DocumentNode {
  if (!operationDocumentNode) throw new Error('The planner was not asked for documents')
  return operationDocumentNode
}

/** The field of the root by which a leg begins. */
function startOf(fetch: FetchNode): FieldNode {
  const [start, ...others] = fetchSelection(fetch).selections
  if (start?.kind !== Kind.FIELD || others.length > 0) throw new PlanningError('A leg begins with several fields.')
  return start
}

/** What follows a leg's first fetch, at the place where the leg begins. */
function moved(node: PlanNode, path: ResponsePath): PlanNode {
  switch (node.kind) {
    case 'Flatten':
      return { ...node, path: [...path, ...node.path.slice(1)] }
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => moved(child, path)) }
    default:
      throw new PlanningError(`A leg goes on by a ${node.kind}.`)
  }
}

function rewritten(
  document: DocumentNode,
  top: SelectionSetNode,
  selectionSet: SelectionSetNode,
  definitions: readonly VariableDefinitionNode[],
): DocumentNode {
  const own = operationOf(document).variableDefinitions ?? []
  const all = new Map([...own, ...definitions].map((it) => [it.variable.name.value, it]))
  return visit(document, {
    SelectionSet: (node) => (node === top ? selectionSet : undefined),
    OperationDefinition: { leave: (node) => ({ ...node, variableDefinitions: [...all.values()] }) },
  })
}

const listsAround = (type: TypeNode): number => {
  if (type.kind === Kind.NAMED_TYPE) return 0
  return listsAround(type.type) + (type.kind === Kind.LIST_TYPE ? 1 : 0)
}
