import { isObjectType, parse } from 'graphql'
import type { CacheConfig } from '../config/sections/cache.ts'
import type { Supergraph } from '../supergraph/supergraph.ts'
import { readEntityKeys } from './entity-keys.ts'

type Known = Pick<Supergraph, 'sdl' | 'fullSchema'>

/** What a configuration names that a supergraph does not have: it would be kept for no time at all, or for too long, and nobody the wiser. */
export const unknownNames = (config: Pick<CacheConfig, 'types' | 'invalidation'>, supergraph: Known): string[] => [
  ...unknownTypes(config, supergraph),
  ...unknownEntities(config, supergraph),
]

function unknownTypes({ types }: Pick<CacheConfig, 'types'>, { fullSchema }: Known): string[] {
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

function unknownEntities({ invalidation }: Pick<CacheConfig, 'invalidation'>, { sdl, fullSchema }: Known): string[] {
  const rules = Object.entries(invalidation.log?.events ?? {})
  if (rules.length === 0) return []
  const keys = readEntityKeys(parse(sdl, { noLocation: true }), fullSchema)
  return rules.flatMap(([event, own]) =>
    own.flatMap((rule, nth) => {
      if (!('type' in rule)) return []
      const at = `cache.invalidation.log.events.${event}.${nth}`
      if (!keys.isEntity(rule.type)) return [`${at}.type: the supergraph has no entity ${rule.type}`]
      const names = Object.keys(rule.key)
      return keys.haveKeyOf(rule.type, names) ? [] : [`${at}.key: {${names.join()}} is no key of ${rule.type}`]
    }),
  )
}
