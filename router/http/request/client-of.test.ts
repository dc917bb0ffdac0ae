import { describe, expect, it } from 'vitest'
import { clientAddress, clientOf, proxyList } from './client-of.ts'

describe('the address of a client', () => {
  const trusted = proxyList(['10.0.0.0/8', '192.168.1.1', '2001:db8::/32'])

  it.each([
    ['nobody is trusted with what they say of others', '203.0.113.9', '1.1.1.1', '203.0.113.9'],
    ['one proxy of ours is', '10.1.2.3', '1.1.1.1', '1.1.1.1'],
    ['what the client wrote before our proxies is not', '10.1.2.3', '6.6.6.6, 1.1.1.1', '1.1.1.1'],
    ['a row of our proxies is followed', '10.1.2.3', '6.6.6.6, 1.1.1.1, 192.168.1.1', '1.1.1.1'],
    ['a port behind it is none of it', '10.1.2.3', '6.6.6.6, 1.1.1.1:4711, 192.168.1.1:80', '1.1.1.1'],
    ['nor are brackets', '10.1.2.3', '[2606:4700::1]:443', '2606:4700::1'],
    ['nonsense ends the row', '10.1.2.3', '1.1.1.1, nonsense', '10.1.2.3'],
    ['so does nothing', '10.1.2.3', undefined, '10.1.2.3'],
    ['IPv4 in IPv6 is IPv4', '::ffff:10.1.2.3', '::ffff:1.1.1.1', '1.1.1.1'],
    ['IPv6 is fine', '2001:db8::1', '2606:4700::1', '2606:4700::1'],
  ])('%s', (_what, remote, forwarded, expected) => {
    expect(clientAddress(remote, { 'x-forwarded-for': forwarded }, trusted)).toBe(expected)
  })
})

describe('what a client says of itself', () => {
  const settings = { propagateHeaders: ['x-cart-token'], offered: null, trustedProxies: proxyList([]) }
  const of = (said: Record<string, unknown>) => clientOf(said, '1.1.1.1', settings)

  it('is taken where it is asked for, and nothing else', () => {
    expect(
      of({ authorization: 'Bearer x', 'x-cart-token': 'c', 'x-user-id': 'u', 'user-agent': 'a', 'x-request-id': 'r' }),
    ).toEqual({
      authorization: 'Bearer x',
      address: '1.1.1.1',
      userAgent: 'a',
      requestId: 'r',
      propagated: { 'x-cart-token': 'c' },
      offered: {},
      labels: [],
    })
  })

  it('decides of overrides only where a header is configured for that', () => {
    const said = { 'x-labels': 'new-search, beta' }
    expect(of(said).labels).toEqual([])
    expect(clientOf(said, '1.1.1.1', { ...settings, labelsHeader: 'x-labels' }).labels).toEqual(['new-search', 'beta'])
    expect(clientOf({}, '1.1.1.1', { ...settings, labelsHeader: 'x-labels' }).labels).toEqual([])
  })

  it('is dropped when it could not be a header', () => {
    expect(of({ 'x-cart-token': 'a\r\nx-evil: 1', 'user-agent': 7, 'x-request-id': 'a b' })).toMatchObject({
      propagated: {},
      userAgent: null,
    })
  })

  it('is a bad token, not none, when it is no text', () => {
    expect(of({ authorization: 7 }).authorization).toBe('invalid')
    expect(of({ authorization: 'Bearer \u{1f600}' }).authorization).toBe('invalid')
    expect(of({}).authorization).toBeNull()
  })
})
