import { GraphQLError, type GraphQLSchema, isScalarType, isSpecifiedScalarType, Kind } from 'graphql'
import { exactLiteral } from '../exact-numbers/exact-literal.ts'
import { fitting, mustBe, type ScalarShape } from './scalar-shape.ts'

/**
 * Has a schema take only strings of these shapes for its custom scalars, in variables and in documents, as it takes only
 * numbers for an Int. A scalar without a shape takes anything, and numbers as they are written. Changes the schema itself.
 */
export function enforceScalars(schema: GraphQLSchema, shapes: Readonly<Record<string, ScalarShape>>): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && !isSpecifiedScalarType(type)) type.parseLiteral = exactLiteral
  }
  for (const [name, shape] of Object.entries(shapes)) {
    const type = schema.getType(name)
    // What GraphQL itself specifies is one object for all schemas of a process.
    if (!isScalarType(type) || isSpecifiedScalarType(type)) continue
    const fits = fitting(shape)
    const message = mustBe(name, shape)
    type.parseValue = (value) => {
      if (typeof value === 'string' && fits(value)) return value
      throw new GraphQLError(message)
    }
    type.parseLiteral = (node) => {
      if (node.kind === Kind.STRING && fits(node.value)) return node.value
      throw new GraphQLError(message, { nodes: node })
    }
  }
}
