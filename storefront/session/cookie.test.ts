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

test('fits with a name and a sentence in letters of several bytes: the sentence is said as far as there is room', () => {
  const account = {
    ...{ name: '🛋'.repeat(100), access: 'a'.repeat(900), refresh: 'r'.repeat(120) },
    expires: 1_800_000_000_000,
  }
  const ids = Array.from({ length: 6 }, (_, nth) => `ord_${String(nth).repeat(32)}`)
  const orders = Object.fromEntries(ids.map((id) => [id, 'o'.repeat(43)]))
  const cookie = sessionCookie(secret, true)
  const header = cookie.keep({ account, orders, notice: 'ﷺ'.repeat(300) })
  const [named = ''] = header.split(';')
  expect(named.length).toBeLessThanOrEqual(4096)
  const { notice, ...others } = cookie.open(textOf(header))
  expect(others).toEqual({ account, orders })
  expect(notice).toMatch(/^ﷺ{20,}…$/)
})

test('of more than there is room for, a guest’s oldest orders go', () => {
  const orders = Object.fromEntries(['a', 'b', 'c'].map((id) => [id, id.repeat(1_200)]))
  const cookie = sessionCookie(secret, true)
  const kept = cookie.open(textOf(cookie.keep({ orders, cart: 'token', notice: 'x'.repeat(300) })))
  expect(kept).toEqual({ orders: { b: orders.b, c: orders.c }, cart: 'token' })
})

test('nothing to remember ends the cookie', () => {
  expect(sessionCookie(secret, false).keep({})).toContain('Max-Age=0')
})
