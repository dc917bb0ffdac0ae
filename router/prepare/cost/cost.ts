import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql'
import { fragmentsOf } from '../../planning/plan-walk.ts'
import type { CostDirectives } from '../../supergraph/cost-directives.ts'
import { orBadInput } from './bad-input.ts'
import { CollectedFields } from './collected-fields.ts'
import { InputCosts } from './input-cost.ts'
import type { IntrospectionSize } from './introspection-size.ts'
import { sizeBy } from './list-size.ts'

export interface CostModel {
  /** The API schema. */
  schema: GraphQLSchema
  directives: CostDirectives
  /** What a list counts as when nothing is said of its size. */
  listSize: number
  /** A slicing argument below 1 or above this is refused: subgraphs would refuse it anyway. */
  pageSize?: number | undefined
  /** How much introspection answers, where it may be asked for. */
  introspection?: Pick<IntrospectionSize, 'of'> | null
}

export type Variables = Readonly<Record<string, unknown>>
/** Children whose size an argument of their parent decides (`@listSize(sizedFields:)`). */
interface Sized {
  fields: readonly string[]
  size: number
}

/** So many values of introspection are a point: what is told of a thing elsewhere is less, and made with more work. */
const valuesPerPoint = 50

/** Mutations write: they begin dearer, as in https://www.apollographql.com/docs/graphos/routing/security/demand-control */
const writing = 10

/**
 * The most that an operation can cost, known before any subgraph is called: objects weigh 1 and leaves 0 unless `@cost`
 * says otherwise, lists count as many times as `@listSize` and the slicing arguments allow, and of the types that an
 * interface or union can be the dearest counts. Follows https://ibm.github.io/graphql-specs/cost-spec.html. Nothing is
 * below 0.
 *
 * @param variables coerced
 * @throws RequestError BAD_USER_INPUT
 */
export function staticCost(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Variables,
): number {
  const root = model.schema.getRootType(operation.operation)
  if (!root) return 0
  const estimate = new Estimate(model, document, variables)
  return estimate.beginning(operation, root) + estimate.selections([operation.selectionSet], root.name, null)
}

/**
 * An operation's cost by its coerced variables; counted at once where it has none. A cached operation never lets a costlier
 * one through.
 *
 * @throws RequestError BAD_USER_INPUT, as what it returns does
 */
export function costOf(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables) => number {
  if (operation.variableDefinitions?.length) return (variables) => staticCost(model, document, operation, variables)
  const cost = staticCost(model, document, operation, {})
  return () => cost
}

interface Given {
  field: GraphQLField<unknown, unknown>
  args: Readonly<Record<string, unknown>>
}

/** Weighs what is selected. */
export class Estimate {
  protected readonly model: CostModel
  private readonly variables: Variables
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>
  protected readonly fields: CollectedFields
  /** Of selections on abstract types, which are visited once for each type they can be. */
  private readonly known = new Map<string, number>()
  private readonly numbers = new Map<SelectionSetNode, number>()
  private readonly inputs: InputCosts
  /** Of each field, as it was asked last. */
  private readonly given = new Map<FieldNode, Given>()

  constructor(model: CostModel, document: DocumentNode, variables: Variables) {
    this.model = model
    this.inputs = new InputCosts(model.directives)
    this.variables = variables
    this.fragments = fragmentsOf(document)
    this.fields = new CollectedFields(model.schema, this.fragments, variables)
  }

  /** What an operation takes before any answer: each mutation in it is carried out by itself. */
  beginning({ operation, selectionSet }: OperationDefinitionNode, root: GraphQLObjectType): number {
    if (operation !== OperationTypeNode.MUTATION) return 0
    const fields = [...this.fields.of([selectionSet], root).values()]
    return writing * fields.filter(([node]) => node?.name.value !== '__typename').length
  }

  selections(sets: readonly SelectionSetNode[], typeName: string, sized: Sized | null): number {
    const type = this.model.schema.getType(typeName)
    if (!isCompositeType(type)) return 0
    const possible = isAbstractType(type) ? this.model.schema.getPossibleTypes(type) : [type]
    if (possible.length === 1 && possible[0]) return this.object(sets, possible[0], sized)
    let dearest = 0
    for (const object of possible) {
      const key = `${object.name} ${sized?.size} ${this.keyOf(sets)}`
      const cost = this.known.get(key) ?? this.object(sets, object, sized)
      this.known.set(key, cost)
      dearest = Math.max(dearest, cost)
    }
    return dearest
  }

  private object(sets: readonly SelectionSetNode[], type: GraphQLObjectType, sized: Sized | null): number {
    const fields = this.fields.of(sets, type)
    let cost = this.fields.besideOf(fields)
    for (const nodes of fields.values()) cost += this.field(nodes, type, sized)
    return cost
  }

  private field(nodes: readonly FieldNode[], type: GraphQLObjectType, sized: Sized | null): number {
    const node = nodes[0]
    if (!node) return 0
    if (node.name.value === '__typename') return this.typename(nodes)
    const field = type.getFields()[node.name.value]
    if (!field) return this.introspection(nodes)
    const { directives } = this.model
    const args = this.arguments(field, node)
    const listSize = directives.listSize(type.name, field.name)
    const asked = { node, field, args, variables: this.variables }
    const size = listSize ? (sizeBy(listSize, asked, this.model.pageSize) ?? this.model.listSize) : null
    const childrenSized =
      listSize && size !== null && listSize.sizedFields.length > 0 ? { fields: listSize.sizedFields, size } : null

    const named = getNamedType(field.type)
    const weight = this.weightOf(nodes, type, field)
    const sets = nodes.flatMap((it) => it.selectionSet ?? [])
    const each = Math.max(0, weight + this.selections(sets, named.name, childrenSized))
    const outer = sized?.fields.includes(field.name) ? sized.size : childrenSized ? null : size
    return Math.max(0, this.count(field, outer) * each + this.argumentsCost(type, field, args))
  }

  /** Free, as any first value is. */
  protected typename(nodes: readonly FieldNode[]): number {
    return this.fields.isAgain(nodes) ? 1 : 0
  }

  /** No subgraph is asked, but listing a schema takes longer than most answers. */
  protected introspection(nodes: readonly FieldNode[]): number {
    const values = nodes.reduce((sum, node) => sum + (this.model.introspection?.of(node, this.fragments) ?? 0), 0)
    return Math.max(1, Math.floor(values / valuesPerPoint))
  }

  /**
   * Of one thing that the field leads to, without what is selected of it. A value that is asked for again under another name is fetched once,
   * and written each time.
   */
  protected weightOf(
    nodes: readonly FieldNode[],
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
  ): number {
    const { directives } = this.model
    const named = getNamedType(field.type)
    return (
      directives.fieldWeight(type.name, field.name) ??
      directives.typeWeight(named.name) ??
      (isCompositeType(named) || this.fields.isAgain(nodes) ? 1 : 0)
    )
  }

  /** How many there are of a field's value: 1 unless it is a list; inner lists have the size of unknown ones. */
  private count(field: GraphQLField<unknown, unknown>, outer: number | null): number {
    let count = 1
    let size = outer
    for (let type = getNullableType(field.type); isListType(type); type = getNullableType(type.ofType)) {
      count *= size ?? this.model.listSize
      size = null
    }
    return count
  }

  protected argumentsCost(
    type: GraphQLObjectType,
    field: GraphQLField<unknown, unknown>,
    args: Readonly<Record<string, unknown>>,
  ): number {
    let cost = 0
    for (const { name, type: given } of field.args) {
      if (args[name] === undefined || args[name] === null) continue
      cost += this.inputs.of(given, args[name], this.model.directives.argumentWeight(type.name, field.name, name))
    }
    return cost
  }

  /** Coerced once for all the things that a field is asked of. */
  protected arguments(field: GraphQLField<unknown, unknown>, node: FieldNode): Readonly<Record<string, unknown>> {
    const known = this.given.get(node)
    if (known?.field === field) return known.args
    const args = orBadInput(() => getArgumentValues(field, node, this.variables))
    this.given.set(node, { field, args })
    return args
  }

  /** Of the same selections the same. */
  protected keyOf(sets: readonly SelectionSetNode[]): string {
    return sets.map((set) => this.numberOf(set)).join(' ')
  }

  private numberOf(set: SelectionSetNode): number {
    const number = this.numbers.get(set) ?? this.numbers.size
    this.numbers.set(set, number)
    return number
  }
}
