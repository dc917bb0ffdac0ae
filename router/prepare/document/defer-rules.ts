import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type StringValueNode,
  type ValidationContext,
} from 'graphql'
import { deferDirective } from '../../planning/operation/deferrals.ts'

/**
 * The rules for `@defer` of the specification's draft, which graphql-js has from version 17 on
 * (https://github.com/graphql/graphql-spec/pull/1110).
 */
export const deferRules = [labelsAreUnique, notOnRootOfOthers, notInSubscriptions]

function labelsAreUnique(context: ValidationContext): ASTVisitor {
  const known = new Map<string, StringValueNode>()
  return {
    Directive(node) {
      if (node.name.value !== 'defer') return
      const label = node.arguments?.find(({ name }) => name.value === 'label')?.value
      if (!label || label.kind === Kind.NULL) return
      if (label.kind !== Kind.STRING) {
        context.reportError(new GraphQLError('The label of a @defer must be a static string.', { nodes: label }))
        return
      }
      const first = known.get(label.value)
      if (first) {
        const message = `There can be only one @defer with the label "${label.value}".`
        context.reportError(new GraphQLError(message, { nodes: [first, label] }))
      }
      known.set(label.value, first ?? label)
    },
  }
}

function notOnRootOfOthers(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation === OperationTypeNode.QUERY) return
      eachFragment(context, selectionSet, 'root', (node) => {
        const defer = deferDirective(node)
        if (!defer) return
        context.reportError(
          new GraphQLError(`@defer cannot be used on fields of the root of a ${operation}.`, { nodes: defer }),
        )
      })
    },
  }
}

/** Each event is answered whole. */
function notInSubscriptions(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition({ operation, selectionSet }) {
      if (operation !== OperationTypeNode.SUBSCRIPTION) return
      eachFragment(context, selectionSet, 'everywhere', (node) => {
        const defer = deferDirective(node)
        const value = defer?.arguments?.find(({ name }) => name.value === 'if')?.value
        if (!defer || value?.kind === Kind.VARIABLE || (value?.kind === Kind.BOOLEAN && !value.value)) return
        const message = '@defer cannot be used in subscriptions. Its "if" can be set to false.'
        context.reportError(new GraphQLError(message, { nodes: defer }))
      })
    },
  }
}

/** Visits each fragment and spread of a selection, what is spread too: at its top, or as well inside its fields. */
function eachFragment(
  context: ValidationContext,
  selectionSet: SelectionSetNode,
  where: 'root' | 'everywhere',
  visit: (node: SelectionNode) => void,
): void {
  const seen = new Set<FragmentDefinitionNode>()
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        if (where === 'everywhere' && node.selectionSet) walk(node.selectionSet)
        continue
      }
      visit(node)
      const fragment = node.kind === Kind.FRAGMENT_SPREAD ? context.getFragment(node.name.value) : node
      if (!fragment || (fragment.kind === Kind.FRAGMENT_DEFINITION && seen.has(fragment))) continue
      if (fragment.kind === Kind.FRAGMENT_DEFINITION) seen.add(fragment)
      walk(fragment.selectionSet)
    }
  }
  walk(selectionSet)
}
