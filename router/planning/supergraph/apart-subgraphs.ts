import { type ConstDirectiveNode, type DocumentNode, Kind, type SelectionSetNode } from 'graphql'
import { type ComputedField, computedFields, selectedFields } from './computed-fields.ts'
import { directiveArguments, joinFields, joinTypes, parseFieldSet } from './join-directives.ts'
import { topLevelFields } from './requirements.ts'
import { fieldOf, namedType, type TypesWithFields } from './sdl-types.ts'

/** A part of a subgraph that stands for itself in planning: its computed fields of one level, or one that leads to more. */
export interface Apart {
  /** As the value of `join__Graph`, and its name. */
  graph: string
  /** The `join__Graph` value of the subgraph that it is part of. */
  home: string
  hasType(type: string): boolean
  hasField(type: string, field: string): boolean
  computes(type: string, field: string): boolean
  /** Whether a field that it has is computed in another part of its home. */
  isGiven(type: string, field: string): boolean
}

/** @param token an infix that no `join__Graph` value has */
export function apartSubgraphs(document: DocumentNode, types: TypesWithFields, token: string): Apart[] {
  const byPart = new Map<string, ComputedField[]>()
  const all = computedFields(types)
  for (const computed of all) {
    const graph = `${computed.graph}${token}${partOf(document, types, computed)}`
    byPart.set(graph, [...(byPart.get(graph) ?? []), computed])
  }
  return [...byPart].flatMap(([graph, fields]) => {
    const home = fields[0]?.graph
    return home === undefined ? [] : [apartOf({ document, types, all, graph, home, fields })]
  })
}

/** A field that leads to more is alone in its part: what is computed of what it leads to must be entered anew. */
function partOf(document: DocumentNode, types: TypesWithFields, { type, field, level }: ComputedField): string {
  const result = fieldOf(types, type, field)
  const isLeaf = !result || !isComposite({ document, types }, namedType(result.type))
  return isLeaf ? `${level}` : `${level}_${type}_${field}`
}

interface Part {
  document: DocumentNode
  types: TypesWithFields
  all: readonly ComputedField[]
  graph: string
  home: string
  fields: readonly ComputedField[]
}

function apartOf(part: Part): Apart {
  const { types, all, graph, home, fields } = part
  const reached = reachedTypes(part)
  const required = new Set(fields.flatMap((it) => [...selectedFields(types, it.type, it.required)]))
  const computing = new Set(fields.map(({ type }) => type))
  const computes = (type: string, field: string): boolean => fields.some((it) => it.type === type && it.field === field)
  const isComputedAtHome = (type: string, field: string): boolean =>
    all.some((it) => it.graph === home && it.type === type && it.field === field)
  const hasField = (type: string, field: string): boolean => {
    if (computes(type, field) || required.has(`${type}.${field}`)) return true
    if (isComputedAtHome(type, field)) return false
    const keys = keysIn(types, home, type).flatMap(topLevelFields)
    // Whatever else there is to say of a thing with a key, its home says.
    return (reached.has(type) && keys.length === 0) || keys.includes(field)
  }
  const isGiven = (type: string, field: string): boolean => !computes(type, field) && isComputedAtHome(type, field)
  // Enums, scalars and inputs are in all parts.
  const hasType = (type: string): boolean => reached.has(type) || computing.has(type) || !isComposite(part, type)
  return { graph, home, computes, isGiven, hasType, hasField }
}

const isComposite = ({ document, types }: Pick<Part, 'document' | 'types'>, type: string): boolean =>
  types.has(type) || document.definitions.some((it) => it.kind === Kind.UNION_TYPE_DEFINITION && it.name.value === type)

/** The types that computed fields, their inputs or keys lead to in a subgraph, to the end. */
function reachedTypes(part: Part): ReadonlySet<string> {
  const { types, all, home, fields } = part
  const reached = new Set<string>()
  for (const { type, field, required } of fields) {
    const result = fieldOf(types, type, field)
    if (result) reached.add(namedType(result.type))
    for (const selections of [required, ...keysIn(types, home, type)]) {
      for (const inner of innerTypes(types, type, selections)) reached.add(inner)
    }
  }
  for (const type of reached) {
    for (const member of membersOf(part, type)) reached.add(member)
    const keys = keysIn(types, home, type)
    for (const key of keys) for (const inner of innerTypes(types, type, key)) reached.add(inner)
    if (keys.length > 0) continue
    for (const field of types.get(type)?.fields ?? []) {
      const graphs = joinFields(field).map(({ graph }) => graph)
      const isHere = graphs.length === 0 || graphs.includes(home)
      const other = all.some((it) => it.graph === home && it.type === type && it.field === field.name.value)
      if (isHere && !other) reached.add(namedType(field.type))
    }
  }
  return reached
}

/** The possible types of an interface or union, as the subgraph has it. */
function membersOf({ document, home }: Part, type: string): string[] {
  return document.definitions.flatMap((definition) => {
    if (!('directives' in definition) || !('name' in definition) || !definition.name) return []
    const name = definition.name.value
    return (definition.directives ?? []).flatMap((directive) => {
      const { graph, interface: implemented, member } = directiveArguments(directive as ConstDirectiveNode)
      if (graph !== home) return []
      if (directive.name.value === 'join__implements' && implemented === type) return [name]
      return directive.name.value === 'join__unionMember' && name === type ? [String(member)] : []
    })
  })
}

/** The keys by which a subgraph can be asked for things of a type. */
const keysIn = (types: TypesWithFields, graph: string, type: string): SelectionSetNode[] =>
  joinTypes(types.get(type)).flatMap((it) =>
    it.graph === graph && it.key && it.resolvable !== false ? [parseFieldSet(it.key)] : [],
  )

/** The types of what is selected inside a selection. */
function innerTypes(types: TypesWithFields, type: string, selections: SelectionSetNode): string[] {
  return selections.selections.flatMap((node): string[] => {
    if (node.kind === Kind.FRAGMENT_SPREAD || !node.selectionSet) return []
    if (node.kind === Kind.INLINE_FRAGMENT) {
      return innerTypes(types, node.typeCondition?.name.value ?? type, node.selectionSet)
    }
    const field = fieldOf(types, type, node.name.value)
    const inner = field && namedType(field.type)
    return inner === undefined ? [] : [inner, ...innerTypes(types, inner, node.selectionSet)]
  })
}
