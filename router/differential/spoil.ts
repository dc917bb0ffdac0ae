import type { Random } from '@micromart/testing/random'
import { ExactNumber } from '../exact-numbers/exact-number.ts'
import type { SubgraphResponse } from '../subgraphs/transport.ts'

/** An error that must reach the client: in its own words, or masked. */
export interface Said {
  message: string
  shown: boolean
}

/** What a subgraph said instead of the right answer. */
export interface Spoilt {
  response: { data?: unknown; errors: unknown }
  said: Said[]
}

/** A place in an answer: a member of an object or an item of a list. */
interface Place {
  parent: Record<string | number, unknown>
  key: string | number
  path: (string | number)[]
}

/** Makes errors of every shape of a right answer: about nulls, values and nothing at all, in order and not. */
export function spoil(random: Random, right: SubgraphResponse, made: number): Spoilt {
  const response: { data?: unknown; errors: unknown } = { ...right, errors: [] }
  if (random.chance(0.1)) return { response: { ...response, errors: null }, said: [] }
  const errors: unknown[] = []
  const said: Said[] = []
  for (let count = 0; count < random.between(1, 2); count++) {
    const places = placesOf(response.data, [])
    const place = places.length > 0 ? random.pick(places) : undefined
    const path = pathOf(random, place?.path ?? [])
    // A null that no error leads to is an answer, from which others may be computed.
    if (place && leadsTo(path, place) && random.chance(0.8)) place.parent[place.key] = null
    const message = `error ${made}.${count}`
    const extensions = random.pick<object | undefined>([
      { code: 'FORBIDDEN' },
      { code: 'FORBIDDEN', stack: ['at x'] },
      { code: 'DOWNSTREAM' },
      { code: 500 },
      {},
      undefined,
    ])
    said.push({ message, shown: (extensions as { code?: unknown })?.code === 'FORBIDDEN' })
    errors.push({ message, path, extensions })
    if (random.chance(0.2)) errors.push(random.pick<unknown>(['a word', {}, null, { message: 3, extensions: 'none' }]))
  }
  return {
    response: {
      ...withoutData(random, response),
      errors: errors.length === 1 && random.chance(0.1) ? errors[0] : errors,
    },
    said,
  }
}

/** Sometimes an answer with errors has no data, or entities that are not those that were asked about. */
function withoutData(random: Random, response: { data?: unknown }): { data?: unknown } {
  if (random.chance(0.85)) return response
  const data = (response.data ?? {}) as Record<string, unknown>
  const others: unknown[] = [null, undefined]
  for (const [name, entities] of Object.entries(data)) {
    if (!isEntities(name) || !Array.isArray(entities)) continue
    for (const instead of [null, undefined, entities.slice(1), [...entities, null], entities[0]]) {
      others.push({ ...data, [name]: instead })
    }
  }
  return { ...response, data: random.pick(others) }
}

/** Whether a field of an answer is one of entities: where several are asked at once, each has a name of its own. */
export const isEntities = (name: string): boolean => /^_e(ntities|\d+)$/.test(name)

function pathOf(random: Random, path: readonly (string | number)[]): unknown {
  if (random.chance(0.6)) return path
  const nowhere = [
    ['nobody'],
    ['_entities'],
    ['_entities', 99, 'id'],
    ['_e1'],
    ['_e0', 0],
    ['_e1', 99, 'id'],
    ['_entities', 'id'],
    [-1],
    [{}],
    [],
  ]
  return random.pick<unknown>([undefined, null, path.join('.'), 7, {}, [...path, 'nobody', 3], ...nowhere])
}

const leadsTo = (path: unknown, place: Place): boolean =>
  Array.isArray(path) && place.path.every((key, index) => path[index] === key)

function placesOf(value: unknown, path: readonly (string | number)[]): Place[] {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    const key = Array.isArray(value) ? Number(name) : name
    const at = { parent: value as Place['parent'], key, path: [...path, key] }
    return [at, ...placesOf(inner, at.path)]
  })
}
