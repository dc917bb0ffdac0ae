import {
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql'
import { type CostModel, Estimate, type Variables } from './cost.ts'

type Data = Readonly<Record<string, unknown>>

/**
 * What an operation came to, in points, by its coerced variables and the data of its answer, null where there is none: weighed
 * as it is estimated, by what the answer has and not by what it could have had. Lists count what is in them, and what is null
 * costs its arguments alone. Where an answer does not say of which type a thing is, the dearest that it can be counts.
 */
export function actualCostOf(
  model: CostModel,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (variables: Variables, data: Data | null) => number {
  const root = model.schema.getRootType(operation.operation)
  return (variables, data) => {
    if (!root) return 0
    const actual = new Actual(model, document, variables)
    return actual.beginning(operation, root) + (data ? actual.of([operation.selectionSet], root.name, data) : 0)
  }
}

class Actual extends Estimate {
  /** Of things that may be of several types: each of these would look again at all that is within. */
  private readonly weighed = new Map<Data, Map<string, number>>()

  of(sets: readonly SelectionSetNode[], declared: string, data: Data): number {
    const type = this.model.schema.getType(declared)
    if (!isCompositeType(type)) return 0
    if (!isAbstractType(type)) return this.ofObject(sets, type, data)
    const key = `${declared} ${this.keyOf(sets)}`
    const weighed = this.weighed.get(data) ?? new Map<string, number>()
    this.weighed.set(data, weighed)
    const known = weighed.get(key)
    if (known !== undefined) return known
    const possible = this.model.schema.getPossibleTypes(type)
    const cost = Math.max(0, ...possible.map((object) => this.ofObject(sets, object, data)))
    weighed.set(key, cost)
    return cost
  }

  private ofObject(sets: readonly SelectionSetNode[], type: GraphQLObjectType, data: Data): number {
    const fields = this.fields.of(sets, type)
    let cost = this.fields.besideOf(fields)
    for (const [name, nodes] of fields) {
      if (nodes[0]?.name.value !== '__typename') cost += this.ofField(nodes, type, data[name])
      else if (data[name] === type.name) cost += this.typename(nodes)
      else return 0
    }
    return cost
  }

  private ofField(nodes: readonly FieldNode[], type: GraphQLObjectType, data: unknown): number {
    const [node] = nodes
    const field = node && type.getFields()[node.name.value]
    if (!field) return this.introspection(nodes)
    const named = getNamedType(field.type)
    const weight = this.weightOf(nodes, type, field)
    const sets = nodes.flatMap((it) => it.selectionSet ?? [])
    const each = (shape: GraphQLOutputType, value: unknown): number => {
      const nullable = getNullableType(shape)
      if (value === null || value === undefined) return 0
      if (isListType(nullable) && Array.isArray(value)) {
        return value.reduce<number>((sum, item) => sum + each(nullable.ofType, item), 0)
      }
      return Math.max(0, weight + (isCompositeType(named) ? this.of(sets, named.name, value as Data) : 0))
    }
    return Math.max(0, each(field.type, data) + this.argumentsCost(type, field, this.arguments(field, node)))
  }
}
