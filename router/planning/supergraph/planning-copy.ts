import { type ConstDirectiveNode, type DocumentNode, Kind, visit } from 'graphql'
import { directiveArguments } from './join-directives.ts'
import { type SyntheticFields, withSyntheticFields } from './synthetic-fields.ts'

/** The supergraph as the planner is shown it. Only planning sees this copy. */
export function planningCopy(original: DocumentNode): { document: DocumentNode; synthetic: SyntheticFields } {
  const { document, synthetic } = withSyntheticFields(original)
  return { document: withOrderedKeys(document), synthetic }
}

/** The planner shall not look for contexts: it loses their order beside a `@requires`, and does not plan them in deferred parts. */
export function withoutContexts(document: DocumentNode): DocumentNode {
  return visit(document, {
    Directive: (node) =>
      node.name.value === 'join__field' && node.arguments?.some(({ name }) => name.value === 'contextArguments')
        ? { ...node, arguments: node.arguments.filter(({ name }) => name.value !== 'contextArguments') }
        : undefined,
  })
}

function withOrderedKeys(document: DocumentNode): DocumentNode {
  return {
    ...document,
    definitions: document.definitions.map((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION
        ? { ...definition, directives: resolvableKeysFirst(definition.directives) }
        : definition,
    ),
  }
}

/** To enter a subgraph again after a `@requires` the planner takes a type's first key, resolvable or not. */
function resolvableKeysFirst(directives: readonly ConstDirectiveNode[] = []): ConstDirectiveNode[] {
  const rank = (directive: ConstDirectiveNode): number =>
    directive.name.value === 'join__type' && directiveArguments(directive).resolvable === false ? 1 : 0
  return [...directives].sort((a, b) => rank(a) - rank(b))
}
