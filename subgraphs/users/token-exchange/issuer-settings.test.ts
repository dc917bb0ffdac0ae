import { InvalidSettings, readSettings } from '@micromart/settings'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { oidcIssuers } from './issuer-settings.ts'

const schema = z.object({ oidcIssuers })
const read = (list: unknown) =>
  readSettings(schema, { MICROMART_OIDC_ISSUERS: typeof list === 'string' ? list : JSON.stringify(list) }).oidcIssuers
function fault(list: unknown): string {
  try {
    read(list)
    return 'none'
  } catch (error) {
    if (error instanceof InvalidSettings) return error.message
    throw error
  }
}
const keycloak = { issuer: 'https://id.example/realms/shop', audience: 'micromart' }

describe('the issuers whose tokens are accepted', () => {
  it('need a name and an audience, and all else has a default', () => {
    expect(read([keycloak])).toEqual([
      {
        ...keycloak,
        algorithms: ['RS256', 'ES256'],
        allowHttp: false,
        clockToleranceSeconds: 5,
        longestLifeSeconds: 86_400,
        claims: { email: 'email', name: 'name', locale: 'locale' },
        roles: {},
        trustEmail: false,
      },
    ])
  })

  it.each([
    ['are no JSON', 'nonsense', 'MICROMART_OIDC_ISSUERS is no JSON'],
    ['are no list', keycloak, /^MICROMART_OIDC_ISSUERS is wrong: /],
    ['lack an audience', [{ issuer: keycloak.issuer }], /0\.audience: /],
    ['are misspelt', [{ ...keycloak, audiance: 'x' }], /audiance/],
    ['sign with what whoever checks could sign with', [{ ...keycloak, algorithms: ['HS256'] }], /0\.algorithms\.0: /],
    ['do not sign', [{ ...keycloak, algorithms: ['none'] }], /0\.algorithms\.0: /],
    ['are found without TLS', [{ ...keycloak, issuer: 'http://id.example' }], /0\.issuer: is no https URL/],
    [
      'have keys that come without TLS',
      [{ ...keycloak, jwksUrl: 'http://id.example/keys' }],
      /0\.jwksUrl: is no https URL/,
    ],
    ['are there twice', [keycloak, keycloak], /an issuer is there twice/],
    [
      'give a role that there is not',
      [{ ...keycloak, claims: { roles: 'r' }, roles: { a: 'OWNER' } }],
      /0\.roles\.a: /,
    ],
    [
      'give roles, and do not say where they are',
      [{ ...keycloak, roles: { a: 'STAFF' } }],
      /0\.roles: needs claims\.roles/,
    ],
    ['have roles, and do not say what they give', [{ ...keycloak, claims: { roles: 'r' } }], /0\.claims: has roles/],
    ['may be good for ever', [{ ...keycloak, longestLifeSeconds: 1e9 }], /0\.longestLifeSeconds: /],
  ])('that %s are told', (_why, list, told) => {
    expect(fault(list)).toMatch(told)
  })

  it('may be found without TLS on this machine, or where somebody vouches for the network', () => {
    const issuers = ['http://127.0.0.1:8080/realms/shop', 'http://[::1]:8080', 'http://localhost:8080']
    expect(issuers.map((issuer) => fault([{ ...keycloak, issuer }]))).toEqual(['none', 'none', 'none'])
    expect(fault([{ ...keycloak, issuer: 'http://keycloak:8080', allowHttp: true }])).toBe('none')
    expect(fault([{ ...keycloak, issuer: 'http://127.0.0.1.evil.example' }])).toMatch(/is no https URL/)
  })

  it('may be no URL where it is said where their keys are', () => {
    expect(fault([{ ...keycloak, issuer: 'accounts.example', jwksUrl: 'https://accounts.example/keys' }])).toBe('none')
    expect(fault([{ ...keycloak, issuer: 'accounts.example' }])).toMatch(/0\.issuer: /)
  })
})
