import { type GraphQLSchema, isObjectType } from 'graphql'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import { type Data, isData } from './data.ts'

/**
 * Grows `target` by what another fetch answered about the same thing, in place. Names are canonical, so
 * what is there twice is the same value; a null never displaces a value, since another subgraph gave it.
 *
 * @param names those that it is grown by, all of the source's unless it is said
 */
export function mergeInto(schema: GraphQLSchema, target: Data, source: Data, names?: Iterable<string>): void {
  if (names) for (const name of names) mergeField(schema, target, source, name)
  else for (const name in source) mergeField(schema, target, source, name)
}

function mergeField(schema: GraphQLSchema, target: Data, source: Data, name: string): void {
  const incoming = source[name]
  if (incoming === undefined || name === '__proto__') return
  if (name === '__typename') mergeTypename(schema, target, incoming)
  else target[name] = merged(schema, target[name], incoming)
}

/**
 * The same once more, for what is grown otherwise than the first. Without prototypes: clients name fields as they like, `__proto__` too.
 */
export function copied<T>(value: T): T
export function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copied(item))
  if (!isData(value) || value instanceof ExactNumber) return value
  const copy: Data = Object.create(null)
  for (const name of Object.keys(value)) copy[name] = copied(value[name])
  return copy
}

function merged(schema: GraphQLSchema, present: unknown, incoming: unknown): unknown {
  if (present === undefined || present === null) return incoming
  if (incoming === null) return present
  if (isData(present) && isData(incoming)) {
    if (present !== incoming) mergeInto(schema, present, incoming)
    return present
  }
  if (Array.isArray(present) && Array.isArray(incoming) && present.length === incoming.length) {
    for (let index = 0; index < present.length; index++) {
      present[index] = merged(schema, present[index], incoming[index])
    }
    return present
  }
  return incoming
}

/** A subgraph with an @interfaceObject knows only the interface's name: that never displaces the type's own. */
function mergeTypename(schema: GraphQLSchema, target: Data, incoming: unknown): void {
  const present = target.__typename
  if (present === incoming) return
  const known = typeof present === 'string' && isObjectType(schema.getType(present))
  if (!known) target.__typename = incoming
}
