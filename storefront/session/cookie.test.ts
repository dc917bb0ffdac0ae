import { expect, test } from 'vitest'
import { sessionCookie } from './cookie.ts'
import { withOrder } from './session.ts'

const secret = 'a-secret-of-thirty-two-characters-1'
const textOf = (header: string) => header.split(';')[0]?.split('=').slice(1).join('=')

test('a session comes back from its cookie, and no script sees it', () => {
  const cookie = sessionCookie(secret, false)
  const header = cookie.keep({ cart: 'token-of-a-cart', language: 'de' })
  expect(header).toContain('HttpOnly')
  expect(header).toContain('SameSite=Lax')
  expect(header).not.toContain('token-of-a-cart')
  expect(cookie.open(textOf(header))).toEqual({ cart: 'token-of-a-cart', language: 'de' })
})

test('on https it goes over nothing else, and no other host can set it', () => {
  const header = sessionCookie(secret, true).keep({ language: 'en' })
  expect(header).toMatch(/^__Host-shop=.*; Path=\/; .*Secure/)
  expect(header).not.toContain('Domain')
})

test('a cookie that was changed, or sealed by somebody else, is no session', () => {
  const cookie = sessionCookie(secret, false)
  const value = textOf(sessionCookie('another-secret-of-thirty-two-chars', false).keep({ cart: 'x' })) ?? ''
  expect(cookie.open(value)).toEqual({})
  expect(cookie.open('nonsense')).toEqual({})
  expect(cookie.open(undefined)).toEqual({})
})

test('a former secret still opens, and the first one seals', () => {
  const value = textOf(sessionCookie('the-former-secret-of-the-shop-here', false).keep({ cart: 'kept' }))
  expect(sessionCookie(`${secret}\nthe-former-secret-of-the-shop-here`, false).open(value)).toEqual({ cart: 'kept' })
})

test('fits into a cookie with a full account and as many orders as it keeps', () => {
  let session = {
    account: { name: 'A'.repeat(100), access: 'a'.repeat(900), refresh: 'r'.repeat(120), expires: 1_800_000_000_000 },
    cart: 'c'.repeat(60),
  }
  for (let nth = 0; nth < 20; nth++) session = { ...session, ...withOrder(session, `MM-2026-${nth}`, 'o'.repeat(60)) }
  expect(sessionCookie(secret, true).keep(session).length).toBeLessThan(4096)
})

test('nothing to remember ends the cookie', () => {
  expect(sessionCookie(secret, false).keep({})).toContain('Max-Age=0')
})
