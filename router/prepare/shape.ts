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
import { type Conditions, isIncluded } from '../planning/conditions.ts'
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
  private readonly byType = new Map<string, readonly ShapeField[]>()
  private readonly source: ShapeSource
  private readonly selectionSets: readonly SelectionSetNode[]

  constructor(source: ShapeSource, selectionSets: readonly SelectionSetNode[]) {
    this.source = source
    this.selectionSets = selectionSets
  }

  /** GraphQL's CollectFields for a thing of type `typeName`, in the order of the client's document. */
  fieldsOf(typeName: string): readonly ShapeField[] {
    const known = this.byType.get(typeName)
    if (known) return known
    const grouped = new Map<string, FieldNode[]>()
    for (const selectionSet of this.selectionSets) collect(this.source, typeName, selectionSet, grouped)
    const fields = [...grouped].flatMap(([key, nodes]) => shapeField(this.source, typeName, key, nodes) ?? [])
    this.byType.set(typeName, fields)
    return fields
  }
}

function collect(
  source: ShapeSource,
  typeName: string,
  selectionSet: SelectionSetNode,
  grouped: Map<string, FieldNode[]>,
): void {
  for (const node of selectionSet.selections) {
    if (!isIncluded(node, source.conditions)) continue
    if (node.kind === Kind.FIELD) {
      const key = responseName(node)
      const nodes = grouped.get(key)
      if (nodes) nodes.push(node)
      else grouped.set(key, [node])
      continue
    }
    const fragment = node.kind === Kind.FRAGMENT_SPREAD ? source.fragments.get(node.name.value) : node
    const condition = fragment?.typeCondition?.name.value
    if (!fragment || (condition !== undefined && !meetsCondition(source.schema, typeName, condition))) continue
    collect(source, typeName, fragment.selectionSet, grouped)
  }
}

function shapeField(
  source: ShapeSource,
  typeName: string,
  key: string,
  nodes: readonly FieldNode[],
): ShapeField | undefined {
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
  const shape = new Shape(
    source,
    nodes.flatMap((node) => node.selectionSet ?? []),
  )
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
