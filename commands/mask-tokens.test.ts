import { expect, test } from 'vitest'
import { maskTokens } from './mask-tokens.ts'

test('a token is never printed, however deep it lies and whatever it is made of', () => {
  const told = maskTokens(
    JSON.stringify({ data: { token: 's3cr3t"\\', name: 'Ada', deep: [{ token: 'other-s3cr3t' }] } }),
  )
  expect(JSON.parse(told)).toEqual({ data: { token: '***', name: 'Ada', deep: [{ token: '***' }] } })
})

test('a message that is cut off hides its token as well', () => {
  expect(maskTokens('{"token": "s3cr3')).toBe('{"token": "***"')
})
