import { Kind, type ValueNode, valueFromASTUntyped } from 'graphql'
import { numberOf } from './exact-number.ts'

/** The value of a custom scalar that is written in a document, its numbers as they stand there. */
export function exactLiteral(node: ValueNode, variables?: Record<string, unknown> | null): unknown {
  switch (node.kind) {
    case Kind.INT:
    case Kind.FLOAT:
      return numberOf(node.value)
    case Kind.LIST:
      return node.values.map((value) => exactLiteral(value, variables))
    case Kind.OBJECT:
      return Object.fromEntries(node.fields.map(({ name, value }) => [name.value, exactLiteral(value, variables)]))
    default:
      return valueFromASTUntyped(node, variables)
  }
}
