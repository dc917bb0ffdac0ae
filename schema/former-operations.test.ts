import { expect, test } from 'vitest'
import { onlyIn } from './former-operations.ts'

test('of a former manifest that is kept which the new one does not have, and nothing else', () => {
  const former = { c: 'query C { me { id } }', a: 'query A { me { name } }', b: 'query B { me { email } }' }
  expect(JSON.stringify(onlyIn(former, { a: former.a, d: 'query D { me { role } }' }))).toBe(
    JSON.stringify({ b: former.b, c: former.c }),
  )
})
