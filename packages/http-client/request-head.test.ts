import { expect, it } from 'vitest'
import { message, requestPrefix } from './request-head.ts'

const prefix = requestPrefix({
  method: 'POST',
  path: '/graphql?a=b',
  host: 'cart:4001',
  headers: { accept: 'application/json' },
})
const line = { method: 'POST' as const, path: '/', host: 'cart' }

it('a request is one piece: line, host, headers, the length of its body in bytes, and the body', () => {
  expect(message(prefix, { 'x-a': 'b' }, '{"é":1}')).toEqual({
    bytes:
      'POST /graphql?a=b HTTP/1.1\r\nhost: cart:4001\r\naccept: application/json\r\nx-a: b\r\ncontent-length: 8\r\n\r\n{"é":1}',
    encoding: 'utf8',
  })
})

it('a POST without a body says so, a GET need not', () => {
  expect(message(requestPrefix(line), {}, null).bytes).toContain('content-length: 0')
  expect(message(requestPrefix({ ...line, method: 'GET' }), {}, null).bytes).not.toContain('content-length')
})

it('headers go out as the bytes that Node reads them from, whatever is in the body', () => {
  expect(message(prefix, { 'x-a': 'é' }, 'x').encoding).toBe('latin1')
  const { bytes } = message(prefix, { 'x-a': 'é' }, '€')
  expect((bytes as Buffer).toString('latin1')).toContain('x-a: é\r\ncontent-length: 3\r\n\r\nâ\x82¬')
})

it.each(['a\r\nb: c', 'a\nb', 'a\rb', 'a\0b', 'a\x7fb', '€'])('a header is not sent whose value is %j', (value) => {
  expect(() => message(prefix, { 'x-a': value }, null)).toThrow(/^the header "x-a" has a value that cannot be sent$/)
  expect(() => requestPrefix({ ...line, headers: { 'x-a': value } })).toThrow(TypeError)
})

it.each(['', 'a b', 'a:', 'a\r\nb', 'é'])('a header is not sent whose name is %j', (name) => {
  expect(() => message(prefix, { [name]: 'x' }, null)).toThrow(/whose name is none/)
})

it.each(['Host', 'content-length', 'Transfer-Encoding', 'connection', 'upgrade', 'expect'])(
  'a caller does not say the header %s',
  (name) => {
    expect(() => message(prefix, { [name]: '1' }, null)).toThrow(`the header "${name}" is not the caller's`)
  },
)

it.each(['cart', 'cart.shop.svc:4001', '127.0.0.1:80', '[::1]:4001'])('a host may be %s', (host) => {
  expect(requestPrefix({ ...line, host }).text).toContain(`\r\nhost: ${host}\r\n`)
})

it.each(['', 'graphql', '/a b', '/a\r\n', '/é'])('a path is not sent that is %j', (path) => {
  expect(() => requestPrefix({ ...line, path })).toThrow(/path/)
})

it.each(['', 'a b', 'a\r\nb', 'a/b', 'u@a'])('a host is not sent that is %j', (host) => {
  expect(() => requestPrefix({ ...line, host })).toThrow(/host/)
})
