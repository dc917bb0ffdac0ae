import { expect, it } from 'vitest'
import { redacted } from './redacted.ts'

it('what is secret is not told, however it is nested', () => {
  const settings = { token: 's1', request: { headers: { authorization: 's2', 'x-cart-token': 's3' }, cookie: 's4' } }
  const told = redacted({ settings, people: [{ password: 's5' }], user_id: 'usr_1', nothing: null })
  expect(told).toEqual({
    settings: {
      token: '[redacted]',
      request: { headers: { authorization: '[redacted]', 'x-cart-token': '[redacted]' }, cookie: '[redacted]' },
    },
    people: [{ password: '[redacted]' }],
    user_id: 'usr_1',
    nothing: null,
  })
  expect(JSON.stringify(redacted({ a: { b: { c: { d: { token: 's6' } } } } }))).toBe('{"a":{"b":{"c":{"d":"[…]"}}}}')
})

it.each([
  'Authorization',
  'proxy-authorization',
  'Set-Cookie',
  'X-API-Key',
  'refresh_token',
  'newPassword',
  'CLIENT_SECRET',
  'guest_email',
  'x-micromart-credential',
  'credentials',
  'x-webhook-signature',
  'PGPASSWD',
])('%s is secret, whether it is one text or several', (name) => {
  expect(redacted({ [name]: 's1' })).toEqual({ [name]: '[redacted]' })
  expect(redacted({ headers: { [name]: ['s1', 's2'] } })).toEqual({ headers: { [name]: '[redacted]' } })
})

it('an address is told without the password that is in it, and the token that is behind it', () => {
  const told = redacted({
    source: 'https://ada:hunter2@host.example/sdl?token=abc',
    at: ['redis://:hunter2@cache:6379'],
  })
  expect(told).toEqual({
    source: 'https://ada:[redacted]@host.example/sdl?token=[redacted]',
    at: ['redis://:[redacted]@cache:6379'],
  })
})

it('names that only sound so are told, and whether there is a secret', () => {
  const plain = { tokens: 3, key: 'ord_1', hasPassword: true, email: null, secretary: 'x' }
  expect(redacted(plain)).toBe(plain)
})

it('whatever is logged, it becomes a line of bounded length', () => {
  const circular: Record<string, unknown> = { ok: 1 }
  circular.self = circular
  const told = redacted({
    getter: {
      ok: 1,
      get broken() {
        throw new Error('no')
      },
    },
    bytes: Buffer.alloc(1_000_000),
    text: 'x'.repeat(1_000_000),
    map: new Map<string, unknown>([
      ['n', 1],
      ['password', 's1'],
    ]),
    set: new Set(['a']),
    circular,
    at: new Date(0),
  })
  expect(told).toMatchObject({
    getter: { ok: 1, broken: '[unreadable]' },
    bytes: '[1000000 bytes]',
    map: { n: 1, password: '[redacted]' },
    set: ['a'],
    at: new Date(0),
  })
  const line = JSON.stringify(told)
  expect(line.length).toBeLessThan(10_000)
  expect(line).not.toMatch(/s1/)
})

it('what holds no secret is told as it is, and nothing that was given is changed', () => {
  const plain = { request_id: 'r-1', codes: ['OK'], at: { ms: 1 } }
  expect(redacted(plain)).toBe(plain)
  const secret = { user: { password: 'pw' } }
  redacted(secret)
  expect(secret.user.password).toBe('pw')
})
