import {
  type ASTVisitor,
  type DirectiveNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getEnterLeaveForKind,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  SingleFieldSubscriptionsRule,
  type ValidationContext,
} from 'graphql'

/**
 * A subscription is to one field, as graphql-js's rule has it, and that hangs on no condition, or there might be nothing to subscribe to
 * (https://spec.graphql.org/September2025/#sec-Single-Root-Field). graphql-js knows that from version 17 on; before, its rule throws upon
 * conditions that read variables.
 */
export function singleFieldSubscriptions(context: ValidationContext): ASTVisitor {
  const { enter } = getEnterLeaveForKind(SingleFieldSubscriptionsRule(context), Kind.OPERATION_DEFINITION)
  return {
    OperationDefinition(node, ...rest) {
      const conditions = node.operation === OperationTypeNode.SUBSCRIPTION ? conditionsAtRoot(context, node) : []
      for (const condition of conditions) {
        const message = `@${condition.name.value} cannot be used on the root of a subscription.`
        context.reportError(new GraphQLError(message, { nodes: condition }))
      }
      return conditions.length > 0 ? undefined : enter?.(node, ...rest)
    },
  }
}

/** Each once, however often its fragment is spread. */
function conditionsAtRoot(context: ValidationContext, { selectionSet }: OperationDefinitionNode): DirectiveNode[] {
  const found: DirectiveNode[] = []
  const seen = new Set<FragmentDefinitionNode>()
  const look = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      found.push(...(node.directives ?? []).filter(({ name }) => ['skip', 'include'].includes(name.value)))
      if (node.kind === Kind.FIELD) continue
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(node.name.value) : node
      if (!fragment || (fragment.kind === Kind.FRAGMENT_DEFINITION && seen.has(fragment))) continue
      if (fragment.kind === Kind.FRAGMENT_DEFINITION) seen.add(fragment)
      look(fragment.selectionSet)
    }
  }
  look(selectionSet)
  return found
}
