import { expect, test } from 'vitest'
import { paramsOfBody } from './params.ts'

const plain = JSON.stringify({ query: '{ me { id } }' })

test('a body that comes again is read once, where nothing in it is a person’s', () => {
  expect(paramsOfBody(plain, 0)).toMatchObject({ query: '{ me { id } }', variables: {} })
  expect(paramsOfBody(plain, 0)).toBe(paramsOfBody(plain, 0))
  const personal = JSON.stringify({ query: 'query($a: String) { a(a: $a) }', variables: { a: 'secret' } })
  expect(paramsOfBody(personal, 0)).toEqual(paramsOfBody(personal, 0))
  expect(paramsOfBody(personal, 0)).not.toBe(paramsOfBody(personal, 0))
  const extended = JSON.stringify({ query: '{ a }', extensions: { who: 'me' } })
  expect(paramsOfBody(extended, 0)).not.toBe(paramsOfBody(extended, 0))
})

test('a request that says something twice is refused, in a batch, too, and its values may', () => {
  const twice = '{"query":"{ a }","query":"{ b }"}'
  expect(() => paramsOfBody(twice, 0)).toThrow('"query" is there more than once.')
  expect(() => paramsOfBody(`[${plain},${twice}]`, 2)).toThrow('"query" is there more than once.')
  expect(paramsOfBody('{"query":"{ a }","variables":{"a":1,"a":2}}', 0)).toMatchObject({ variables: { a: 2 } })
})

test('of many bodies none is taken for another', () => {
  const body = (nth: number) => JSON.stringify({ query: `{ field${nth} }` })
  for (let nth = 0; nth < 2_500; nth++) expect(paramsOfBody(body(nth), 0)).toMatchObject({ query: `{ field${nth} }` })
  for (let nth = 0; nth < 2_500; nth++) expect(paramsOfBody(body(nth), 0)).toMatchObject({ query: `{ field${nth} }` })
})

test('a batch is one each time, and refused where it may not be', () => {
  const batch = `[${plain},${plain}]`
  expect(paramsOfBody(batch, 2)).toHaveLength(2)
  expect(() => paramsOfBody(batch, 0)).toThrow('Send one request at a time.')
})
