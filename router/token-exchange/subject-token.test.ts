import { describe, expect, it } from 'vitest'
import { claimsOf, subjectTokenOf } from './subject-token.ts'

const now = Date.UTC(2026, 10, 1)
const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const jwt = (claims: object, header: object = { alg: 'RS256' }, signature = 'c2ln') =>
  [part(header), part({ iss: 'https://id.example', exp: now / 1_000 + 60, ...claims }), signature].join('.')
const kinds = { issuers: ['https://id.example'], prefixes: { key_: 'urn:example:key' } }
const typeOf = (token: string) => subjectTokenOf(token, claimsOf(token), kinds, now)?.type ?? null

describe('a bearer token that is not ours', () => {
  it('is traded as a JWT when one of the issuers says to have made it', () => {
    expect(typeOf(jwt({}))).toBe('urn:ietf:params:oauth:token-type:jwt')
  })

  it('is traded as what its beginning says', () => {
    expect(typeOf('key_abc')).toBe('urn:example:key')
  })

  it.each([
    ['is of no issuer that is known', jwt({ iss: 'https://id.example/' })],
    ['names its issuer in a list', jwt({ iss: ['https://id.example'] })],
    ['has no end', jwt({ exp: undefined })],
    ['has ended', jwt({ exp: now / 1_000 })],
    ['is not signed', jwt({}, { alg: 'none' })],
    ['is not signed, and says so in capitals', jwt({}, { alg: 'NONE' })],
    ['has no signature', jwt({}, { alg: 'RS256' }, '')],
    ['has a part too many', `${jwt({})}.c2ln`],
    ['has claims that are none', `${part({ alg: 'RS256' })}.${part(['https://id.example'])}.c2ln`],
    ['has claims that nobody can read', 'a.b.c'],
    ['is far too long', jwt({ more: 'x'.repeat(9_000) })],
    ['is far too long for a key', `key_${'x'.repeat(9_000)}`],
    ['only ends as a key begins', 'my_key_'],
  ])('that %s is worth asking nobody about', (_why, token) => {
    expect(typeOf(token)).toBeNull()
  })
})
