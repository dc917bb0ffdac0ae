import { type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode, Kind, visit } from 'graphql'
import { graphNames, joinField, joinFields } from './join-directives.ts'
import { typesWithFields } from './sdl-types.ts'

/** Whether a supergraph has progressive overrides. */
export const hasLabels = (document: DocumentNode): boolean =>
  [...typesWithFields(document).values()].some(({ fields }) =>
    fields?.some((field) => joinFields(field).some(({ overrideLabel }) => overrideLabel !== undefined)),
  )

/**
 * The supergraph in which progressive `@override`s are decided: a field is resolved by the subgraph whose turn it is, and
 * external in the other.
 *
 * @param labels those that hold
 */
export function withDecidedOverrides(document: DocumentNode, labels: ReadonlySet<string>): DocumentNode {
  const names = graphNames(document)
  return visit(document, {
    FieldDefinition(field: FieldDefinitionNode) {
      const taker = joinFields(field).find((it) => it.override !== undefined && it.overrideLabel !== undefined)
      if (taker?.overrideLabel === undefined) return undefined
      const loser = labels.has(taker.overrideLabel) ? taker.override : names.get(taker.graph ?? '')
      return { ...field, directives: field.directives?.map((it) => decided(it, names, loser)) }
    },
  })
}

function decided(
  directive: ConstDirectiveNode,
  names: ReadonlyMap<string, string>,
  loser: string | undefined,
): ConstDirectiveNode {
  const graph = directive.arguments?.find(({ name }) => name.value === 'graph')?.value
  if (directive.name.value !== 'join__field' || graph?.kind !== Kind.ENUM) return directive
  if (names.get(graph.value) === loser) return joinField(graph.value, 'external')
  return { ...directive, arguments: directive.arguments?.filter(({ name }) => !deciding.has(name.value)) }
}

const deciding: ReadonlySet<string> = new Set(['override', 'overrideLabel', 'usedOverridden'])
