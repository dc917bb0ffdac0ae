import {
  type ASTVisitor,
  type FloatValueNode,
  GraphQLError,
  GraphQLFloat,
  getNamedType,
  type IntValueNode,
  type ValidationContext,
} from 'graphql'

/** What graphql-js lets pass, though no variable could have that value. */
export const literalRules = [floatsAreFinite]

/** Floats are doubles (https://spec.graphql.org/September2025/#sec-Float.Input-Coercion): what is beyond them would be infinite. */
function floatsAreFinite(context: ValidationContext): ASTVisitor {
  const check = (node: FloatValueNode | IntValueNode) => {
    const type = context.getInputType()
    if (!type || getNamedType(type) !== GraphQLFloat || Number.isFinite(Number(node.value))) return
    context.reportError(new GraphQLError('Float cannot represent a number that large.', { nodes: node }))
  }
  return { FloatValue: check, IntValue: check }
}
