import { expect, test } from 'vitest'
import { filled, filledHeaders, keptOf, Unfilled } from './placeholders.ts'

test('a placeholder is filled with what was kept, as it is where it stands alone and as text within one', () => {
  const total = { amount: '219.44', currency: 'EUR' }
  const kept = { total, id: 'a1', version: 3 }
  expect(filled({ expected: '{{total}}', at: ['{{version}}', 'order {{id}}'], plain: 1, none: null }, kept)).toEqual({
    expected: total,
    at: [3, 'order a1'],
    plain: 1,
    none: null,
  })
})

test('a GUID is another one each time', () => {
  const { one, two } = filled({ one: '{{$guid}}', two: '{{$guid}}' }, {}) as Record<string, string>
  expect(one).toMatch(/^[0-9a-f-]{36}$/)
  expect(two).not.toBe(one)
})

test('what nothing has filled is told, all of it; a header of it stays at home', () => {
  expect(() => filled(['{{one}}', '{{two}}'], {})).toThrow(new Unfilled(['one', 'two']))
  expect(filledHeaders({ authorization: 'Bearer {{token}}', 'x-include-cost': '1' }, {})).toEqual({
    'x-include-cost': '1',
  })
  expect(filledHeaders({ authorization: 'Bearer {{token}}' }, { token: 't' })).toEqual({ authorization: 'Bearer t' })
})

test('an answer gives what stands at a path, and forgets nothing by having none', () => {
  const paths = { id: 'search.edges.0.node.id', token: 'signIn.tokens.accessToken' }
  expect(keptOf({ search: { edges: [{ node: { id: 'p1' } }] } }, paths)).toEqual({ id: 'p1' })
  expect(keptOf({ search: { edges: [] }, signIn: null }, paths)).toEqual({})
  expect(keptOf(null, paths)).toEqual({})
})
