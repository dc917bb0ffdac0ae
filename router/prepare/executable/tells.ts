import {
  type FieldNode,
  type GraphQLSchema,
  Kind,
  type OperationTypeNode,
  parse,
  print,
  type SelectionSetNode,
} from 'graphql'
import { entitySelection, operationOf, responseName } from '../../planning/plan-walk.ts'
import { meetsCondition } from '../../supergraph/type-conditions.ts'
import { fieldType, possibleTypes } from '../../supergraph/type-lookup.ts'
import type { ExecutableFetch } from './executable.ts'

/** Where a fetch is told what another asks about entities: of what stands there, that need not be asked any more. */
export interface Tell {
  asker: ExecutableFetch
  /** From what the fetch is about to what stands there; empty for the entities that it asks about. */
  path: readonly string[]
  /** The object types of which all is told that is asked. */
  types: ReadonlySet<string>
}

/** Of plans of more fetches none is looked for: each would be compared with each. */
const mostFetches = 40

/** Says of each fetch of a plan what it tells of what others ask, and whether they ask the same. */
export function findTells(schema: GraphQLSchema, fetches: readonly ExecutableFetch[]): void {
  const asked = new Set<string | undefined>()
  const again = new Set<string | undefined>()
  for (const { question } of fetches) (asked.has(question) ? again : asked).add(question)
  for (const fetch of fetches) fetch.askedAgain = again.has(fetch.question)
  if (fetches.length > mostFetches) return
  const askers = new Map(fetches.flatMap((fetch) => (fetch.question === undefined ? [] : [[askedBy(fetch), fetch]])))
  for (const fetch of fetches) {
    const able = [...askers.values()].filter((asker) => canTell(fetch, asker))
    fetch.tells = able.flatMap((asker) => tellsOf(schema, fetch, asker))
  }
}

/** What it asks, and how it represents what it asks about. */
const askedBy = ({ question, requires, inputRewrites }: ExecutableFetch): string =>
  JSON.stringify([question, requires, inputRewrites])

/** Names mean the same in both where the planner has made no aliases. */
const canTell = (fetch: ExecutableFetch, asker: ExecutableFetch): boolean =>
  fetch.request.subgraph === asker.request.subgraph &&
  fetch.outputRewrites.length === 0 &&
  asker.outputRewrites.length === 0

function tellsOf(schema: GraphQLSchema, fetch: ExecutableFetch, asker: ExecutableFetch): Tell[] {
  const asked = selectionOf(asker)
  const told = selectionOf(fetch)
  const tells: Tell[] = []
  const found = (path: readonly string[], selections: SelectionSetNode, types: readonly string[]): void => {
    // What calls itself by an interface's name may be any of its types.
    const covered = types.filter((type) =>
      possibleTypes(schema, type).every((it) => covers(schema, [selections], [asked], it)),
    )
    if (covered.length > 0) tells.push({ asker, path, types: new Set(covered) })
  }
  const visit = (selections: SelectionSetNode, type: string | undefined, path: readonly string[]): void => {
    for (const node of selections.selections) {
      if (node.kind === Kind.INLINE_FRAGMENT) visit(node.selectionSet, node.typeCondition?.name.value ?? type, path)
      else if (node.kind === Kind.FIELD && node.selectionSet) {
        const inner = fieldType(schema, type, node.name.value)
        const there = [...path, responseName(node)]
        found(there, node.selectionSet, possibleTypes(schema, inner))
        visit(node.selectionSet, inner, there)
      }
    }
  }
  if (fetch.requires && askedBy(fetch) !== askedBy(asker))
    found(
      [],
      told,
      conditionsOf(asked).flatMap((name) => possibleTypes(schema, name)),
    )
  visit(told, fetch.requires ? undefined : schema.getRootType(fetch.request.kind as OperationTypeNode)?.name, [])
  return tells
}

/** What a fetch selects of what it is about, under the names that its answer has. */
function selectionOf({ request, requires }: ExecutableFetch): SelectionSetNode {
  const operation = operationOf(parse(request.query, { noLocation: true }))
  return requires ? entitySelection(operation) : operation.selectionSet
}

const conditionsOf = ({ selections }: SelectionSetNode): string[] =>
  selections.flatMap((node) => (node.kind === Kind.INLINE_FRAGMENT ? (node.typeCondition?.name.value ?? []) : []))

type Selections = readonly SelectionSetNode[]

/** Whether all that is asked of a thing of this type is selected, and something is. */
function covers(schema: GraphQLSchema, selected: Selections, asked: Selections, type: string): boolean {
  const fields = fieldsOn(schema, asked, type)
  const there = fieldsOn(schema, selected, type)
  return fields.size > 0 && [...fields].every(([name, nodes]) => isCovered(schema, there.get(name) ?? [], nodes, type))
}

function isCovered(schema: GraphQLSchema, there: FieldNode[], [first, ...more]: FieldNode[], type: string): boolean {
  if (!first || there[0] === undefined || headOf(there[0]) !== headOf(first)) return false
  const inside = [first, ...more].flatMap(({ selectionSet }) => selectionSet ?? [])
  if (inside.length === 0) return true
  const selected = there.flatMap(({ selectionSet }) => selectionSet ?? [])
  const [inner, ...others] = possibleTypes(schema, fieldType(schema, type, first.name.value))
  if (inner !== undefined && others.length === 0) return covers(schema, selected, inside, inner)
  return selected.map(print).join() === inside.map(print).join()
}

/** Fields that are asked of things of one type, by their names in the answer. */
function fieldsOn(schema: GraphQLSchema, sets: Selections, type: string): Map<string, FieldNode[]> {
  const fields = new Map<string, FieldNode[]>()
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        const name = responseName(node)
        fields.set(name, [...(fields.get(name) ?? []), node])
      } else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition?.name.value
        if (condition === undefined || meetsCondition(schema, type, condition)) collect(node.selectionSet)
      }
    }
  }
  for (const set of sets) collect(set)
  return fields
}

const headOf = (field: FieldNode): string => print({ ...field, selectionSet: undefined })
