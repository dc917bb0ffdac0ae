import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner'
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  print,
  type SelectionNode,
  type SelectionSetNode,
  stripIgnoredCharacters,
  visit,
} from 'graphql'
import type { OperationPlanner } from './operation-planner.ts'
import { fetchSelection, mapFetches } from './plan-walk.ts'
import { topLevelFields } from './supergraph/requirements.ts'

type Model = Pick<OperationPlanner, 'requirements' | 'synthetic'>

/** Where in a representation a required value goes, by where the data has it. */
type Needs = ReadonlyMap<string, string>

interface Asked {
  field: FieldNode
  type: string
  required: SelectionSetNode | undefined
  needs: Needs
}

/**
 * Splits fetches whose fields need inputs that one representation cannot hold: the same field under two
 * sets of arguments; or, of an `@interfaceObject`, inputs that only some of the entities have.
 */
export const splitConflicts = (plan: QueryPlan, model: Model): QueryPlan =>
  mapFetches(plan, (fetch) => splitFetch(fetch, model))

function splitFetch(fetch: FetchNode, model: Model): PlanNode {
  if (!fetch.requires) return fetch
  const asked = fieldsAsked(fetch, fetchSelection(fetch), undefined, model)
  if (asked.every(({ required }) => required === undefined)) return fetch
  const isInterfaceObject = (fetch.inputRewrites ?? []).length > 0
  const groups = grouped(asked, isInterfaceObject ? sameNeeds : compatible)
  if (groups.length < 2) return fetch
  return { kind: 'Parallel', nodes: groups.map((group) => restricted(fetch, group, asked, model)) }
}

function fieldsAsked(fetch: FetchNode, selections: SelectionSetNode, type: string | undefined, model: Model): Asked[] {
  return selections.selections.flatMap((node): Asked[] => {
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return fieldsAsked(fetch, node.selectionSet, node.typeCondition?.name.value ?? type, model)
    }
    if (node.kind !== Kind.FIELD || type === undefined) return []
    const required = model.requirements.of(fetch.serviceName, type, node.name.value)
    return [{ field: node, type, required, needs: new Map(required ? paths(required, model) : []) }]
  })
}

/** Each leaf of a required selection: its path in the representation and its path in the data. */
function paths(selections: SelectionSetNode, model: Model, target = '', source = ''): [string, string][] {
  return selections.selections.flatMap((node): [string, string][] => {
    if (node.kind === Kind.FRAGMENT_SPREAD) return []
    if (node.kind === Kind.INLINE_FRAGMENT) return paths(node.selectionSet, model, target, source)
    const inTarget = `${target}.${model.synthetic.realName(node.name.value)}`
    const inSource = `${source}.${node.name.value}`
    return node.selectionSet ? paths(node.selectionSet, model, inTarget, inSource) : [[inTarget, inSource]]
  })
}

const compatible = (a: Needs, b: Needs): boolean =>
  [...a].every(([target, source]) => (b.get(target) ?? source) === source)

const sameNeeds = (a: Needs, b: Needs): boolean =>
  a.size === b.size && [...a].every(([target, source]) => b.get(target) === source)

/** Greedy colouring: each field joins the first group all of whose fields it can share a representation with. */
function grouped(asked: readonly Asked[], fits: (a: Needs, b: Needs) => boolean): Asked[][] {
  const groups: Asked[][] = []
  for (const one of asked) {
    const group = groups.find((candidate) => candidate.every((other) => fits(one.needs, other.needs)))
    if (group) group.push(one)
    else groups.push([one])
  }
  return groups
}

/** The fetch with only a group's fields, and without the inputs that only the others need. */
function restricted(fetch: FetchNode, group: readonly Asked[], asked: readonly Asked[], model: Model): FetchNode {
  const wanted = new Set(group.map(({ field }) => field))
  const document = prunedVariables(onlyFields(fetch, wanted))
  const groupNeeds = group.flatMap(({ required }) => required ?? [])
  const otherNeeds = asked.filter((one) => !group.includes(one)).flatMap(({ required }) => required ?? [])
  const keys = (type: string | undefined): ReadonlySet<string> =>
    new Set(type === undefined ? [] : model.requirements.keysOf(fetch.serviceName, type).flat())
  return {
    ...fetch,
    operation: stripIgnoredCharacters(print(document)),
    operationDocumentNode: document,
    variableUsages: variablesOf(document).filter((name) => name !== 'representations'),
    requires: restrictedInputs(fetch.requires ?? [], groupNeeds, otherNeeds, keys, undefined),
  }
}

function restrictedInputs(
  nodes: readonly QueryPlanSelectionNode[],
  groupNeeds: readonly SelectionSetNode[],
  otherNeeds: readonly SelectionSetNode[],
  keys: (type: string | undefined) => ReadonlySet<string>,
  type: string | undefined,
): QueryPlanSelectionNode[] {
  return nodes.flatMap((node): QueryPlanSelectionNode[] => {
    if (node.kind === 'InlineFragment') {
      const inner = restrictedInputs(node.selections, groupNeeds, otherNeeds, keys, node.typeCondition ?? type)
      return [{ ...node, selections: inner }]
    }
    const own = groupNeeds.filter((needs) => topLevelFields(needs).includes(node.name))
    const foreign = otherNeeds.filter((needs) => topLevelFields(needs).includes(node.name))
    if (foreign.length === 0 || keys(type).has(node.name)) return [node]
    if (own.length === 0) return []
    if (!node.selections) return [node]
    const below = (needs: readonly SelectionSetNode[]): SelectionSetNode[] =>
      needs.flatMap((selections) => innerSelections(selections, node.name))
    const noKeys = (): ReadonlySet<string> => new Set()
    return [{ ...node, selections: restrictedInputs(node.selections, below(own), below(foreign), noKeys, undefined) }]
  })
}

function innerSelections(selections: SelectionSetNode, field: string): SelectionSetNode[] {
  return selections.selections.flatMap((node) => {
    if (node.kind === Kind.INLINE_FRAGMENT) return innerSelections(node.selectionSet, field)
    return node.kind === Kind.FIELD && node.name.value === field ? (node.selectionSet ?? []) : []
  })
}

function onlyFields(fetch: FetchNode, wanted: ReadonlySet<FieldNode>): DocumentNode {
  const document = fetch.operationDocumentNode
  if (!document) throw new Error('The planner was not asked for documents')
  const top = fetchSelection(fetch)
  const filtered = (selections: SelectionSetNode): SelectionSetNode => ({
    ...selections,
    selections: selections.selections.flatMap((node): SelectionNode[] => {
      if (node.kind === Kind.FIELD) return wanted.has(node) ? [node] : []
      if (node.kind === Kind.FRAGMENT_SPREAD) return [node]
      const selectionSet = filtered(node.selectionSet)
      return selectionSet.selections.length > 0 ? [{ ...node, selectionSet }] : []
    }),
  })
  return visit(document, { SelectionSet: (node) => (node === top ? filtered(top) : undefined) })
}

/** A subgraph refuses variables that are declared and not used. */
function prunedVariables(document: DocumentNode): DocumentNode {
  const used = new Set(variablesOf(document))
  return visit(document, { VariableDefinition: (node) => (used.has(node.variable.name.value) ? false : null) })
}

function variablesOf(document: DocumentNode): string[] {
  const names = new Set<string>()
  visit(document, { VariableDefinition: () => false, Variable: (node) => void names.add(node.name.value) })
  return [...names]
}
