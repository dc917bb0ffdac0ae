import { expect, it } from 'vitest'
import { redacted } from './redacted.ts'

it('what is secret is not told, however it is nested', () => {
  const settings = { token: 's1', request: { headers: { authorization: 's2', 'x-cart-token': 's3' }, cookie: 's4' } }
  const told = redacted({ settings, people: [{ password: 's5' }], user_id: 'usr_1', nothing: null })
  expect(told).toEqual({
    settings: { token: '[redacted]', request: { headers: settings.request.headers, cookie: '[redacted]' } },
    people: [{ password: '[redacted]' }],
    user_id: 'usr_1',
    nothing: null,
  })
  expect(JSON.stringify(redacted(settings))).not.toMatch(/s\d/)
})

it('what holds no secret is told as it is, and nothing that was given is changed', () => {
  const plain = { request_id: 'r-1', codes: ['OK'], at: { ms: 1 } }
  expect(redacted(plain)).toBe(plain)
  const secret = { user: { password: 'pw' } }
  redacted(secret)
  expect(secret.user.password).toBe('pw')
})
