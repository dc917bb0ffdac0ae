import { isObjectType } from 'graphql'
import type { CacheConfig } from '../config/cache.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'

/** What a configuration names that a supergraph does not have: it would be kept for no time at all, and nobody the wiser. */
export function unknownNames({ types }: Pick<CacheConfig, 'types'>, { fullSchema }: Supergraph): string[] {
  const query = fullSchema.getQueryType()
  const isKnown = (name: string) => {
    const [type, field] = name.split('.')
    if (field === undefined) return isObjectType(fullSchema.getType(name))
    return type === query?.name && query?.getFields()[field] !== undefined
  }
  return Object.keys(types)
    .filter((name) => !isKnown(name))
    .map((name) => `cache.types.${name}: the supergraph has no such type, or field of its ${query?.name}`)
}
