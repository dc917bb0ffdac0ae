import { expect, test } from 'vitest'
import { safePath } from './safe-path.ts'

test('a path of the shop is gone back to', () => {
  expect(safePath('/p/lamp?Colour=Sage#shelf')).toBe('/p/lamp?Colour=Sage#shelf')
})

test.each([
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  'https://evil.example',
  'javascript:alert(1)',
  '/..//evil.example',
  '',
  undefined,
  ['/'],
  `/${'x'.repeat(2_000)}`,
])('%s leads nowhere else', (wished) => {
  expect(safePath(wished, '/bag')).toBe('/bag')
})
