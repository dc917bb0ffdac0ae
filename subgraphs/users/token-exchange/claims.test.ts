import { describe, expect, it } from 'vitest'
import { claimAt, emailIn, languageIn, nameIn, roleIn } from './claims.ts'

const mapping = {
  claims: { email: 'email', name: 'name', locale: 'locale', roles: 'realm_access.roles' },
  roles: { 'shop-staff': 'STAFF', 'shop-admin': 'ADMIN', buyer: 'CUSTOMER' } as const,
  trustEmail: false,
}
const roles = (...given: unknown[]) => roleIn({ realm_access: { roles: given } }, mapping)

describe('a claim', () => {
  it('is found by its path, or by its whole name where that has dots', () => {
    expect(claimAt({ a: { b: { c: 1 } } }, 'a.b.c')).toBe(1)
    expect(claimAt({ 'https://shop.example/roles': ['x'] }, 'https://shop.example/roles')).toEqual(['x'])
    expect(claimAt({ a: 'text' }, 'a.length')).toBeUndefined()
    expect(claimAt({}, '__proto__.constructor')).toBeUndefined()
  })
})

describe('the role that claims give', () => {
  it('is that which may most of those mapped', () => {
    expect(roles('buyer', 'shop-admin', 'shop-staff')).toBe('ADMIN')
    expect(roles('shop-staff')).toBe('STAFF')
    expect(roleIn({ realm_access: { roles: 'shop-staff' } }, mapping)).toBe('STAFF')
  })

  it('is a customer’s for all that is not mapped, however it is called', () => {
    expect(roles('STAFF', 'ADMIN', 'constructor', '__proto__', 7, null)).toBe('CUSTOMER')
    expect(roleIn({}, mapping)).toBe('CUSTOMER')
  })

  it('is none where the issuer has no say in roles', () => {
    const silent = { ...mapping, claims: { email: 'email', name: 'name', locale: 'locale' }, roles: {} }
    expect(roleIn({ realm_access: { roles: ['shop-admin'] } }, silent)).toBeNull()
  })
})

describe('the address that claims vouch for', () => {
  it('is verified, or the issuer is trusted with all of them', () => {
    expect(emailIn({ email: ' ada@example.com ', email_verified: true }, mapping)).toBe('ada@example.com')
    for (const email_verified of [false, 'true', 1, undefined]) {
      expect(emailIn({ email: 'ada@example.com', email_verified }, mapping)).toBeNull()
      expect(emailIn({ email: 'ada@example.com', email_verified }, { ...mapping, trustEmail: true })).toBe(
        'ada@example.com',
      )
    }
  })

  it('is an address', () => {
    for (const email of [undefined, 7, 'ada', 'ada@', 'a@b\r\nbcc: c@d']) {
      expect(emailIn({ email, email_verified: true }, { ...mapping, trustEmail: true })).toBeNull()
    }
  })
})

describe('the name that claims give', () => {
  it('keeps the rules of names, and is of the address else', () => {
    expect(nameIn({ name: ' Ada Quist ' }, 'a.quist@example.com', mapping)).toBe('Ada Quist')
    for (const name of [undefined, '', 7, 'x'.repeat(101), 'Ada\u202eQuist', 'a\0b']) {
      expect(nameIn({ name }, 'a.quist@example.com', mapping)).toBe('a.quist')
    }
  })
})

describe('the language that claims give', () => {
  it('is a tag of BCP 47, also where it is spelt as others do', () => {
    expect(['de', 'de-AT', 'de_AT'].map((locale) => languageIn({ locale }, mapping))).toEqual(['de', 'de-AT', 'de-AT'])
    for (const locale of [undefined, '', 7, 'German, please', 'a\0b']) {
      expect(languageIn({ locale }, mapping)).toBeNull()
    }
  })
})
