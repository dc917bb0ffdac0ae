import { type DocumentNode, parseType } from 'graphql'
import { graphNames, joinFields } from './join-directives.ts'
import { fieldOf, namedType, typesWithFields } from './sdl-types.ts'
import type { SyntheticFields } from './synthetic-fields.ts'

/** What a field of a type leads to in a subgraph, which may have it by another type than the supergraph. */
export function typeInSubgraph(
  document: DocumentNode,
  { realName }: Pick<SyntheticFields, 'realName'>,
): (subgraph: string, type: string, field: string) => string | undefined {
  const types = typesWithFields(document)
  const names = graphNames(document)
  return (subgraph, type, name) => {
    const field = fieldOf(types, type, realName(name))
    const own = field && joinFields(field).find(({ graph }) => names.get(graph ?? '') === subgraph)?.type
    return own ? namedType(parseType(own, { noLocation: true })) : field && namedType(field.type)
  }
}
