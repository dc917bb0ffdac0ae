import type { GraphQLSchema } from 'graphql'
import { meetsCondition } from '../supergraph/type-conditions.ts'
import type { RequiredSelection } from './requires.ts'

/**
 * What an entity's representation is made of, as a text: entities of the same are represented alike, and it takes a tenth of
 * making and comparing representations. Undefined where that cannot be said so briefly: something is missing, null, or no plain value.
 */
export type AlikeBy = (entity: Readonly<Record<string, unknown>>) => string | undefined

export function alikeBy(schema: GraphQLSchema, requires: readonly RequiredSelection[]): AlikeBy {
  const known = new Map<unknown, readonly string[] | null>()
  const sourcesOf = (typename: unknown): readonly string[] | null => {
    // Subgraphs may say what they like: what is no type is not kept.
    if (typeof typename !== 'string' || !schema.getType(typename)) return null
    const sources = plainSources(schema, requires, typename)
    known.set(typename, sources)
    return sources
  }
  return (entity) => {
    const typename = entity.__typename
    const sources = known.get(typename) ?? sourcesOf(typename)
    if (!sources) return undefined
    let text = typename as string
    for (const source of sources) {
      const value = entity[source]
      if (typeof value === 'string') text += `"${value.length} ${value}`
      else if (typeof value === 'number' || typeof value === 'boolean') text += `#${value}`
      else return undefined
    }
    return text
  }
}

/** The fields that a representation of a type has, all of them values; null where some are more. */
function plainSources(
  schema: GraphQLSchema,
  requires: readonly RequiredSelection[],
  typename: string,
): readonly string[] | null {
  const sources: string[] = []
  for (const node of requires) {
    if (node.kind === 'field') {
      if (node.selections) return null
      if (node.source !== '__typename') sources.push(node.source)
    } else if (node.condition === undefined || meetsCondition(schema, typename, node.condition)) {
      const inner = plainSources(schema, node.selections, typename)
      if (!inner) return null
      sources.push(...inner)
    }
  }
  return sources
}
