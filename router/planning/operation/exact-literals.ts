import { randomUUID } from 'node:crypto'
import {
  type ConstValueNode,
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInputType,
  isScalarType,
  isSpecifiedScalarType,
  Kind,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql'
import { ExactNumber, numberOf } from '../../exact-numbers/exact-number.ts'

/** Stands before a number's text; nobody else can know it. */
const mark = `exact:${randomUUID()}:`

/**
 * A client's field as the planner is shown it. The planner reads numbers as doubles: one in a custom scalar's place that a
 * double cannot hold is a string to it, which `withExactLiterals` makes a number again.
 */
export function withMarkedLiterals(field: FieldNode, { args }: GraphQLField<unknown, unknown>): FieldNode {
  if (!field.arguments?.length) return field
  const types = new Map(args.map(({ name, type }) => [name, type]))
  return {
    ...field,
    arguments: field.arguments.map((argument) => {
      const type = types.get(argument.name.value)
      return type ? { ...argument, value: marked(argument.value, type) } : argument
    }),
  }
}

/** A client's variable as the planner is shown it. */
export function withMarkedDefault(definition: VariableDefinitionNode, schema: GraphQLSchema): VariableDefinitionNode {
  const { defaultValue } = definition
  const type = typeFromAST(schema, definition.type)
  if (!defaultValue || !isInputType(type)) return definition
  // A constant stays one.
  return { ...definition, defaultValue: marked(defaultValue, type) as ConstValueNode }
}

function marked(value: ValueNode, type: GraphQLInputType): ValueNode {
  const named = getNamedType(type)
  if (value.kind === Kind.LIST) return { ...value, values: value.values.map((item) => marked(item, named)) }
  if (isScalarType(named) && !isSpecifiedScalarType(named))
    return visit(value, { IntValue: asString, FloatValue: asString })
  if (value.kind !== Kind.OBJECT || !isInputObjectType(named)) return value
  const types = named.getFields()
  return {
    ...value,
    fields: value.fields.map((field) => {
      const inner = types[field.name.value]?.type
      return inner ? { ...field, value: marked(field.value, inner) } : field
    }),
  }
}

const asString = ({ value }: { value: string }): ValueNode | undefined =>
  numberOf(value) instanceof ExactNumber ? { kind: Kind.STRING, value: mark + value } : undefined

/** A plan's operation with numbers where there were; the same one when it has none. */
export function withExactLiterals(document: DocumentNode): DocumentNode {
  return visit(document, {
    StringValue({ value }): ValueNode | undefined {
      if (!value.startsWith(mark)) return undefined
      const text = value.slice(mark.length)
      return { kind: /^-?\d+$/.test(text) ? Kind.INT : Kind.FLOAT, value: text }
    },
  })
}
