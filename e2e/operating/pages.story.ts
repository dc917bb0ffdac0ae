import assert from 'node:assert/strict'
import api from '@micromart/schema/api.graphql'
import { eventually } from '@micromart/testing/eventually'
import { buildSchema, getNamedType, isObjectType } from 'graphql'
import type { PartContext } from '../runner/part.ts'
import { listsOf } from './pages/lists.ts'
import { walked } from './pages/walk.ts'

export const title =
  'Every list of the graph, read page by page while things come, change and go, shows nothing twice and misses nothing'
export const own = true
export const long = true

const size = 2
const arrivalMs = 60_000

export async function run({ shop, say }: PartContext): Promise<void> {
  const lists = await listsOf(shop)
  assert.deepEqual(Object.keys(lists).sort(), connections(), 'every list of the graph is among those that are read')
  const wrong: string[] = []
  for (const [name, list] of Object.entries(lists)) {
    // What was just made reaches other services a moment later.
    let found: string[] = []
    await eventually(
      async () => {
        found = await walked(list, size)
        assert.ok(!found.some((fault) => fault.startsWith('has but')), `${name} ${found.join('; ')}`)
      },
      { within: arrivalMs },
    )
    say(`${name}: ${found.join('; ') || 'nothing twice, nothing missed'}`)
    wrong.push(...found.map((fault) => `${name} ${fault}`))
  }
  assert.deepEqual(wrong, [])
}

/** All fields that answer pages, but those of dead letters, of which a shop that works has none. */
function connections(): string[] {
  return Object.values(buildSchema(api).getTypeMap())
    .filter(isObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
        .filter(({ name }) => !name.endsWith('DeadLetters'))
        .map((field) => `${type.name}.${field.name}`),
    )
    .sort()
}
