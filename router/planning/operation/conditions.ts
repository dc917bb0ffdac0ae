import {
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql'

/** The values of the Boolean variables that an operation's `@skip`, `@include` and, where it is heeded, `@defer` read. */
export type Conditions = Readonly<Record<string, boolean>>

/** Whether a selection takes part under these conditions. */
export function isIncluded(node: SelectionNode, conditions: Conditions): boolean {
  for (const directive of node.directives ?? []) {
    const name = directive.name.value
    if (name !== 'skip' && name !== 'include') continue
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value
    const holds =
      value?.kind === Kind.VARIABLE
        ? conditions[value.name.value] === true
        : value?.kind === Kind.BOOLEAN && value.value
    if (holds === (name === 'skip')) return false
  }
  return true
}

/**
 * Names of the variables read by the conditions of an operation and its fragments, sorted.
 *
 * @param directives whose conditions count
 */
export function conditionVariables(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  directives: readonly string[] = ['skip', 'include'],
): string[] {
  const names = new Set<string>()
  const seen = new Set<SelectionSetNode>()
  const visit = (selections: SelectionSetNode): void => {
    if (seen.has(selections)) return
    seen.add(selections)
    for (const node of selections.selections) {
      for (const directive of node.directives ?? []) {
        if (!directives.includes(directive.name.value)) continue
        const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value
        if (value?.kind === Kind.VARIABLE) names.add(value.name.value)
      }
      const below =
        node.kind === Kind.FRAGMENT_SPREAD ? fragments.get(node.name.value)?.selectionSet : node.selectionSet
      if (below) visit(below)
    }
  }
  visit(operation.selectionSet)
  return [...names].sort()
}
