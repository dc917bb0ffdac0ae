import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { type Conditions, isIncluded } from '../planning/operation/conditions.ts'
import type { Deferral, Deferrals } from '../planning/operation/deferrals.ts'
import { responseName } from '../planning/plan-walk.ts'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import { leafReader, type ReadLeaf } from './leaf-values.ts'

/** What the client asked for, as a tree that shaping follows. Types are the API's. */
export interface ShapeSource {
  schema: GraphQLSchema
  fragments: ReadonlyMap<string, FragmentDefinitionNode>
  conditions: Conditions
  /** Internal names of the client's fields. */
  names: ReadonlyMap<FieldNode, string>
  deferrals: Deferrals
  /** Whether a deferred fragment is answered with all of its fields, and not without those that are in another part already. */
  wholeFragments?: boolean | undefined
}

/** What is asked of things of one type, and answered together. */
export interface Part {
  /** What it is deferred by: any of them brings it. None for what is answered at first. */
  deferrals: readonly Deferral[]
  fields: readonly ShapeField[]
  /** What is answered after it of the same things. */
  later: readonly Part[]
}

/** Selections, and what they are deferred by. */
interface Asked<Node> {
  node: Node
  by: Deferral | undefined
}

export interface ShapeField {
  /** The client's own name for it, as the answer must have. */
  key: string
  /** Where the data has it. */
  name: string
  /** All nodes that ask for it. */
  nodes: readonly FieldNode[]
  /** Set for `__typename`, `__schema` and `__type`, which no subgraph answers. */
  meta: 'typename' | 'introspection' | undefined
  type: ShapeType
}

export type ShapeType = { nonNull: boolean } & (
  | { kind: 'leaf'; typeName: string; read: ReadLeaf }
  | { kind: 'list'; of: ShapeType }
  /** `objectType` is set where the type is one object type; `name` may be abstract. */
  | { kind: 'composite'; typeName: string; objectType: boolean; shape: Shape }
)

/** The selections on one thing; which fields they come to depends on its type and is worked out once for each. */
export class Shape {
  private readonly byType = new Map<string, Part>()
  private readonly source: ShapeSource
  private readonly asked: readonly Asked<SelectionSetNode>[]
  private readonly deferrals: readonly Deferral[]

  /** @param deferrals of the part that it is in */
  constructor(
    source: ShapeSource,
    asked: SelectionSetNode | readonly Asked<SelectionSetNode>[],
    deferrals: readonly Deferral[] = atFirst,
  ) {
    this.source = source
    this.asked = 'kind' in asked ? [{ node: asked, by: undefined }] : asked
    this.deferrals = deferrals
  }

  /** What is asked of a thing of type `typeName`, in the order of the client's document. */
  of(typeName: string): Part {
    const known = this.byType.get(typeName)
    if (known) return known
    const part = partOf(this.source, typeName, this.asked, this.deferrals)
    this.byType.set(typeName, part)
    return part
  }

  /** What is answered later of a thing that may be of any of these types: of each deferral the part of the first that has one. */
  laterOfAny(typeNames: readonly string[]): readonly Part[] {
    const parts = new Map<string, Part>()
    for (const part of typeNames.flatMap((name) => this.of(name).later)) {
      const name = nameOf(part.deferrals)
      if (!parts.has(name)) parts.set(name, part)
    }
    return [...parts.values()]
  }

  /** What is answered later of a thing of this type, together with that part of one of another; undefined where nothing is. */
  laterLike({ deferrals }: Part, typeName: string): Part | undefined {
    const name = nameOf(deferrals)
    return this.of(typeName).later.find((part) => nameOf(part.deferrals) === name)
  }
}

const atFirst: readonly Deferral[] = []

/** GraphQL's CollectFields, and the specification's BuildExecutionPlan where something is deferred. */
function partOf(
  source: ShapeSource,
  typeName: string,
  asked: readonly Asked<SelectionSetNode>[],
  deferrals: readonly Deferral[],
): Part {
  const grouped = new Map<string, Asked<FieldNode>[]>()
  const later: Part[] = []
  for (const one of asked) collect(source, typeName, one, grouped, later)
  const fields: ShapeField[] = []
  const others = new Map<string, { deferrals: readonly Deferral[]; fields: ShapeField[] }>()
  for (const [key, nodes] of grouped) {
    const by = deferralsBy(nodes)
    const field = shapeField(source, typeName, key, nodes, by)
    if (!field) continue
    const name = nameOf(by)
    if (name === nameOf(deferrals)) fields.push(field)
    else if (others.has(name)) others.get(name)?.fields.push(field)
    else others.set(name, { deferrals: by, fields: [field] })
  }
  for (const other of others.values()) later.push({ ...other, later: [] })
  return { deferrals, fields, later }
}

function collect(
  source: ShapeSource,
  typeName: string,
  { node: selectionSet, by }: Asked<SelectionSetNode>,
  grouped: Map<string, Asked<FieldNode>[]>,
  later: Part[],
): void {
  for (const node of selectionSet.selections) {
    if (!isIncluded(node, source.conditions)) continue
    if (node.kind === Kind.FIELD) {
      const key = responseName(node)
      const nodes = grouped.get(key)
      if (nodes) nodes.push({ node, by })
      else grouped.set(key, [{ node, by }])
      continue
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments.get(node.name.value) : node
    const condition = fragment?.typeCondition?.name.value
    if (!fragment || (condition !== undefined && !meetsCondition(source.schema, typeName, condition))) continue
    const deferral = source.deferrals.get(node)
    const inside = { node: fragment.selectionSet, by: deferral ?? by }
    if (deferral && source.wholeFragments) later.push(partOf(source, typeName, [inside], [deferral]))
    else collect(source, typeName, inside, grouped, later)
  }
}

/** What a field is deferred by: nothing where one that asks for it is not, and of one within another the outer alone. */
function deferralsBy(nodes: readonly Asked<FieldNode>[]): readonly Deferral[] {
  const all = new Set<Deferral>()
  for (const { by } of nodes) {
    if (!by) return atFirst
    all.add(by)
  }
  return [...all].filter(({ parent }) => {
    for (let outer = parent; outer; outer = outer.parent) if (all.has(outer)) return false
    return true
  })
}

const nameOf = (deferrals: readonly Deferral[]): string =>
  deferrals
    .map(({ id }) => id)
    .sort()
    .join()

function shapeField(
  source: ShapeSource,
  typeName: string,
  key: string,
  asked: readonly Asked<FieldNode>[],
  deferrals: readonly Deferral[],
): ShapeField | undefined {
  const nodes = asked.map(({ node }) => node)
  const [first] = nodes
  if (!first) return undefined
  const field = first.name.value
  const string: ShapeType = { nonNull: true, kind: 'leaf', typeName: 'String', read: (value) => value }
  if (field === '__typename') return { key, name: field, nodes, meta: 'typename', type: string }
  if (field === '__schema' || field === '__type')
    return { key, name: field, nodes, meta: 'introspection', type: string }
  const type = source.schema.getType(typeName)
  const definition = isObjectType(type) || isInterfaceType(type) ? type.getFields()[field] : undefined
  if (!definition) return undefined
  const inside = asked.flatMap(({ node, by }) => (node.selectionSet ? [{ node: node.selectionSet, by }] : []))
  const shape = new Shape(source, inside, deferrals)
  return {
    key,
    name: source.names.get(first) ?? field,
    nodes,
    meta: undefined,
    type: shapeType(definition.type, shape),
  }
}

function shapeType(type: GraphQLOutputType, shape: Shape, nonNull = false): ShapeType {
  if (isNonNullType(type)) return shapeType(type.ofType, shape, true)
  if (isListType(type)) return { nonNull, kind: 'list', of: shapeType(type.ofType, shape) }
  if (isLeafType(type)) return { nonNull, kind: 'leaf', typeName: type.name, read: leafReader(type) }
  return {
    nonNull,
    kind: 'composite',
    typeName: type.name,
    objectType: !isInterfaceType(type) && !isUnionType(type),
    shape,
  }
}
