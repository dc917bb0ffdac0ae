import {
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isScalarType,
  isSpecifiedScalarType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql'
import { ExactNumber } from './exact-number.ts'

/** A client's variables in which numbers are exact where their types can have such: the text for an ID, a double for a Float. */
export function exactByType(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  variables: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (!holdsExact(variables)) return variables
  const types = new Map(definitions.map(({ variable, type }) => [variable.name.value, typeFromAST(schema, type)]))
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => {
      const type = types.get(name)
      return [name, isInputType(type) ? ofType(type, value) : value]
    }),
  )
}

function holdsExact(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return value instanceof ExactNumber || Object.values(value).some(holdsExact)
}

function ofType(type: GraphQLInputType, value: unknown): unknown {
  if (isNonNullType(type)) return ofType(type.ofType, value)
  if (Array.isArray(value)) return value.map((item) => ofType(isListType(type) ? type.ofType : type, item))
  if (isListType(type)) return ofType(type.ofType, value)
  if (value instanceof ExactNumber) {
    if (type.name === 'ID' && /^-?\d+$/.test(value.text)) return value.text
    return isScalarType(type) && !isSpecifiedScalarType(type) ? value : Number(value.text)
  }
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null) return value
  const fields = type.getFields()
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, fields[name] ? ofType(fields[name].type, inner) : inner]),
  )
}
