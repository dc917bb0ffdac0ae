import { type ConstDirectiveNode, type DefinitionNode, type DocumentNode, Kind } from 'graphql'
import { directiveArguments } from '../supergraph/join-directives.ts'
import type { Alike } from './alike-types.ts'

/** Of alike types: that there may be others is what two show, and the planner needs to look at no more. */
const standing = 2

/** By the first of alike types, those that no planner sees. */
export const standInsOf = (alike: readonly Alike[]): ReadonlyMap<string, readonly string[]> =>
  new Map(alike.flatMap(([first, ...others]) => (first === undefined ? [] : [[first, others.slice(standing - 1)]])))

/**
 * A supergraph in which two types stand for all that are alike. The others are there, but nothing leads to them from an
 * interface or a union.
 */
export function withStandIns(document: DocumentNode, alike: readonly Alike[]): DocumentNode {
  const left = new Set(alike.flatMap((types) => types.slice(standing)))
  return { ...document, definitions: document.definitions.map((definition) => apart(definition, left)) }
}

function apart(definition: DefinitionNode, left: ReadonlySet<string>): DefinitionNode {
  if (definition.kind === Kind.UNION_TYPE_DEFINITION) {
    return {
      ...definition,
      types: definition.types?.filter(({ name }) => !left.has(name.value)),
      directives: definition.directives?.filter((it) => !left.has(String(directiveArguments(it).member))),
    }
  }
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || !left.has(definition.name.value)) return definition
  const directives = definition.directives?.filter((it: ConstDirectiveNode) => it.name.value !== 'join__implements')
  return { ...definition, interfaces: [], directives }
}
