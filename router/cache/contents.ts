import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  parse,
  type SelectionSetNode,
} from 'graphql'
import { type Data, isData } from '../execution/data.ts'
import { fragmentsOf, operationOf, responseName } from '../planning/plan-walk.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import { fieldType } from '../supergraph/type-lookup.ts'
import { completenessOf } from './completeness.ts'
import type { EntityKeys } from './entity-keys.ts'
import { fieldTag } from './tags.ts'

/** Says of an answer to one request which things it holds. */
export interface Contents {
  /** Whether the object that answers a request of the root, or an entity that was asked for as this type, is all that was asked for. */
  isComplete(answer: unknown, type?: string): answer is Data
  /** Of the object that answers a request of the root. */
  ofRoot(data: object): Set<string>
  /** Of one entity that was asked for by this representation. */
  ofEntity(entity: object, representation: Readonly<Record<string, unknown>>): Set<string>
  /** What of the things that answer a mutation is to be forgotten: of those that it tells more about than which they are. */
  changedBy(data: object): Set<string>
  /** The fields of the root that are asked for, such as `Query.products`. */
  fields: readonly string[]
}

/** A thing of this type, and what is told of it; null for the lack of one. */
type Meet = (type: string, told: Record<string, unknown> | null) => void

interface Selected {
  fields: { name: string; type: string; inside: Selected | null }[]
  on: { condition: string; inside: Selected }[]
}

/**
 * Reads what a subgraph is asked for, so that answers need not name the types of what they hold.
 *
 * @returns null where something is asked for that the supergraph does not know: nobody can say what is in an answer then
 */
export function contentsOf(query: string, schema: GraphQLSchema, keys: EntityKeys): Contents | null {
  const document = parse(query, { noLocation: true })
  const operation = operationOf(document)
  const root = schema.getRootType(operation.operation)
  if (!root) return null
  const fragments = fragmentsOf(document)
  const [first] = operation.selectionSet.selections
  const isEntities = first?.kind === Kind.FIELD && first.name.value === '_entities'
  const set = isEntities ? first.selectionSet : operation.selectionSet
  const selected = set && read(schema, fragments, set, isEntities ? undefined : root.name)
  if (!selected) return null
  const isComplete = completenessOf(schema, fragments, set)
  const fields = isEntities
    ? []
    : operation.selectionSet.selections.flatMap((it) =>
        it.kind === Kind.FIELD ? [fieldTag(root.name, it.name.value)] : [],
      )
  return {
    fields,
    isComplete: (answer, type = root.name): answer is Data => isComplete(answer, type),
    ofRoot(data) {
      const tags = new Set(fields)
      walk(data, root.name, selected, (type, told) => addAll(tags, keys.tagsOf(type, told ?? {})))
      return tags
    },
    ofEntity(entity, representation) {
      const type = String(representation.__typename)
      const tags = new Set(keys.tagsOf(type, { ...representation, ...entity }))
      fromInputs(type, representation, tags)
      walk(entity, type, selected, (type, told) => addAll(tags, keys.tagsOf(type, told ?? {})))
      return tags
    },
    changedBy(data) {
      const tags = new Set<string>()
      walk(data, root.name, selected, (type, told) => told && addAll(tags, keys.tagsOfChanged(type, told)))
      return tags
    },
  }

  /** What it was computed from, such as the things of `@requires`, may be outdated, too. */
  function fromInputs(type: string, inputs: object, tags: Set<string>): void {
    for (const [name, value] of Object.entries(inputs)) {
      const inner = fieldType(schema, type, name)
      if (inner === undefined || typeof value !== 'object') continue
      for (const item of [value].flat(Number.POSITIVE_INFINITY)) {
        if (!isData(item)) continue
        const own = typeof item.__typename === 'string' ? item.__typename : inner
        for (const thing of thingsOf(schema, own)) addAll(tags, keys.tagsOf(thing, item))
        fromInputs(own, item, tags)
      }
    }
  }

  function meetAll(value: unknown, type: string, inside: Selected, meet: Meet): void {
    if (Array.isArray(value) && value.length > 0) {
      for (const item of value) meetAll(item, type, inside, meet)
      return
    }
    const own = isData(value) && typeof value.__typename === 'string' ? value.__typename : type
    // A list of nothing may become one of anything of its type, as null may become one.
    for (const name of thingsOf(schema, own)) meet(name, isData(value) ? value : null)
    if (isData(value)) walk(value, own, inside, meet)
  }

  function walk(value: object, type: string, { fields, on }: Selected, meet: Meet): void {
    for (const { name, type, inside } of fields) {
      const inner = (value as Record<string, unknown>)[name]
      if (inside && inner !== undefined) meetAll(inner, type, inside, meet)
    }
    for (const { condition, inside } of on) {
      // Where the type is not told, it may be either.
      const may = meetsCondition(schema, type, condition) || !isObjectType(schema.getType(type))
      if (may) walk(value, type, inside, meet)
    }
  }
}

/** Throws nothing; null for what is not known. */
function read(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  { selections }: SelectionSetNode,
  parent: string | undefined,
): Selected | null {
  const selected: Selected = { fields: [], on: [] }
  for (const node of selections) {
    if (node.kind === Kind.FIELD) {
      if (node.name.value === '__typename') continue
      const type = fieldType(schema, parent, node.name.value)
      if (type === undefined) return null
      const inside = node.selectionSet ? read(schema, fragments, node.selectionSet, type) : null
      if (isCompositeType(schema.getType(type)) && !inside) return null
      selected.fields.push({ name: responseName(node), type, inside })
      continue
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value) : node
    const condition = fragment?.typeCondition?.name.value ?? parent
    const inside = fragment && condition ? read(schema, fragments, fragment.selectionSet, condition) : null
    if (!condition || !inside) return null
    selected.on.push({ condition, inside })
  }
  return selected
}

/** The types of which a thing may be that is told to be of this one. */
function thingsOf(schema: GraphQLSchema, name: string): string[] {
  const type = schema.getType(name)
  if (!isCompositeType(type) || isObjectType(type)) return [name]
  return schema.getPossibleTypes(type).map((it) => it.name)
}

function addAll(tags: Set<string>, more: readonly string[]): void {
  for (const tag of more) tags.add(tag)
}
