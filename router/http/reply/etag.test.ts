import { expect, test } from 'vitest'
import { etagOf, isHeld } from './etag.ts'

const type = 'application/json'
const etag = etagOf('{}', type, null)

test('a representation has a validator of its own', () => {
  const others = [etagOf('{ }', type, null), etagOf('{}', type, 'br'), etagOf('{}', 'text/plain', null)]
  expect(new Set([etag, ...others]).size).toBe(4)
  expect(etagOf(Buffer.from('{}'), type, null)).toBe(etag)
  expect(etag).toMatch(/^"[\w-]{27}"$/)
})

test.each([etag, `W/${etag}`, `"other", ${etag}`, `"a,b",W/${etag}`, ' * '])('%s is held', (held) => {
  expect(isHeld(held, etag)).toBe(true)
})

test.each([undefined, '', '"other"', etag.slice(1, -1), `"${etag}`])('%s is not', (held) => {
  expect(isHeld(held, etag)).toBe(false)
})
