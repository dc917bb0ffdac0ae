import { parse } from 'graphql'
import { expect, test } from 'vitest'
import { requiresWithoutKey } from './requires-keys.ts'

test('a subgraph that can be come back to by a key of its own may require what others know', () => {
  const sdl = `
    type Order @key(fields: "id") { id: ID!, total: Int! @external, refundable: Int @requires(fields: "total") }`
  expect(requiresWithoutKey(parse(sdl))).toEqual([])
})

test('a key that is not resolvable does not count', () => {
  const sdl = `
    type Order @key(fields: "id", resolvable: false) { id: ID!, total: Int! @external, refundable: Int @requires(fields: "total") }`
  expect(requiresWithoutKey(parse(sdl))).toEqual(['Order'])
})

test('a key with a field of another subgraph in it, however deep, does not count', () => {
  const sdl = `
    type Shop { code: ID! @external }
    type Order @key(fields: "id shop { code }") { id: ID!, shop: Shop!, total: Int! @external }
    extend type Order { refundable: Int @requires(fields: "total") }`
  expect(requiresWithoutKey(parse(sdl))).toEqual(['Order'])
})
