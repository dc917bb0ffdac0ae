import { expect, test } from 'vitest'
import { readResponseHead } from './response-head.ts'

const head = 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\nx-a: 1\r\nx-a: 2'

test('a head that came before is not read again, and nobody can change it for others', () => {
  const first = readResponseHead(head, false)
  expect(first).toMatchObject({ status: 200, body: 5 })
  expect(readResponseHead(head, false)).toBe(first)
  expect(() => Object.assign(first.headers, { 'x-a': '3' })).toThrow(TypeError)
})

test('the same head is another of a response that has no body', () => {
  expect(readResponseHead(head, false).body).toBe(5)
  expect(readResponseHead(head, true).body).toBe(0)
  expect(readResponseHead(head, false).body).toBe(5)
})

test('what is refused is refused each time', () => {
  for (let time = 0; time < 2; time++) expect(() => readResponseHead(`${head}\r\ncontent-length: 6`, false)).toThrow()
})

test('of many heads none is taken for another', () => {
  const of = (length: number) => `HTTP/1.1 200 OK\r\ncontent-length: ${length}`
  for (let round = 0; round < 2; round++) {
    for (let length = 0; length < 200; length++) expect(readResponseHead(of(length), false).body).toBe(length)
  }
})
