import { describe, expect, it } from 'vitest'
import { corsHeaders } from './cors.ts'

const settings = {
  origins: ['loopback', 'https://studio.example'],
  maxAgeSeconds: 600,
  exposedHeaders: ['x-served-by'],
}
const allowed = (origin: string, origins = settings.origins) =>
  corsHeaders({ ...settings, origins }, { origin }, false)['access-control-allow-origin']

describe('a page may call', () => {
  it.each([
    'http://localhost',
    'http://localhost:5173',
    'https://localhost:8443',
    'http://shop.localhost:3000',
    'http://127.0.0.1:8080',
    'http://127.1.2.3',
    'http://[::1]:3000',
    'https://studio.example',
  ])('from %s, where loopback is configured and it is named', (origin) => {
    expect(allowed(origin)).toBe(origin)
  })

  it.each([
    'https://evil.example',
    'http://localhost.evil.example',
    'http://evillocalhost',
    'http://127.0.0.1.evil.example',
    'http://0.0.0.0:3000',
    'http://192.168.1.2',
    'http://studio.example',
    'file://localhost',
    'null',
    'localhost',
    'loopback',
  ])('not from %s', (origin) => {
    expect(allowed(origin === 'loopback' ? 'http://loopback' : origin)).toBeUndefined()
  })

  it('from a loopback origin only where that is configured', () => {
    expect(allowed('http://localhost:5173', ['https://studio.example'])).toBeUndefined()
  })
})

describe('a page that may call', () => {
  const preflight = (headers: Record<string, string>) =>
    corsHeaders(
      settings,
      { origin: 'http://localhost:5173', 'access-control-request-method': 'POST', ...headers },
      true,
    )

  it('reads what it needs to come back, to sign in and to quote, and what is configured', () => {
    expect(corsHeaders(settings, { origin: 'http://localhost:5173' }, false)['access-control-expose-headers']).toBe(
      'x-request-id, retry-after, ratelimit, ratelimit-policy, www-authenticate, x-served-by',
    )
  })

  it('reaches a private network when its browser asks whether it may', () => {
    const asks = { 'access-control-request-private-network': 'true' }
    expect(preflight(asks)['access-control-allow-private-network']).toBe('true')
    expect(preflight({})['access-control-allow-private-network']).toBeUndefined()
    const foreign = corsHeaders(settings, { origin: 'https://evil.example', ...asks }, true)
    expect(foreign['access-control-allow-private-network']).toBeUndefined()
  })
})
