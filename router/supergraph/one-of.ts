import { type DocumentNode, Kind, parse } from 'graphql'

const { definitions: definition } = parse('directive @oneOf on INPUT_OBJECT', { noLocation: true })

/**
 * The same supergraph with `@oneOf` defined, where it is used and not: GraphQL has it by itself since September 2025, and composers need not
 * write what is built in, but the planner's library knows no more than what older versions had.
 */
export function withOneOf(document: DocumentNode): DocumentNode {
  const isUsed = document.definitions.some(
    (it) => it.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION && it.directives?.some(({ name }) => name.value === 'oneOf'),
  )
  const isDefined = document.definitions.some(
    (it) => it.kind === Kind.DIRECTIVE_DEFINITION && it.name.value === 'oneOf',
  )
  return isUsed && !isDefined ? { ...document, definitions: [...document.definitions, ...definition] } : document
}
