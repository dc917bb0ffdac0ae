import { expect, test } from 'vitest'
import { sealing, sealWith, unsealWith } from './index.ts'

const { seal, unseal } = sealing({ name: 'signing keys', what: 'a signing key', setting: 'MICROMART_KEY_SECRET' })
const secret = 'a secret of more than thirty-two characters'
const other = 'quite another secret of thirty-two characters'

test('what is sealed opens under its secret, wherever that stands among several', () => {
  const sealed = seal('a private key', secret)
  expect(unseal(sealed, [secret])).toBe('a private key')
  expect(unseal(sealed, [other, secret])).toBe('a private key')
})

test('it opens under no other, nor with a bit changed, and says which setting is to blame', () => {
  const sealed = seal('a private key', secret)
  const bytes = Buffer.from(sealed, 'base64')
  bytes[bytes.length - 1] = (bytes[bytes.length - 1] ?? 0) ^ 1
  expect(() => unseal(sealed, [other])).toThrow(/MICROMART_KEY_SECRET/)
  expect(() => unseal(bytes.toString('base64'), [secret])).toThrow(/MICROMART_KEY_SECRET/)
})

test('it opens for no other purpose', () => {
  const coupons = sealing({ name: 'coupons', what: 'a coupon', setting: 'MICROMART_COUPON_SECRET' })
  expect(() => coupons.unseal(seal('a private key', secret), [secret])).toThrow(
    /^a coupon cannot be opened: MICROMART_COUPON_SECRET/,
  )
})

test('the same text is never sealed alike', () => {
  expect(seal('a private key', secret)).not.toBe(seal('a private key', secret))
  expect(seal('a private key', secret)).not.toContain('private')
})

test('what is bound to one thing opens for no other, nor with a bit changed', () => {
  const key = Buffer.alloc(32, 7)
  const sealed = sealWith(key, 'to Ada', Buffer.from('ord_1'))
  expect(unsealWith(key, sealed, Buffer.from('ord_1'))).toBe('to Ada')
  expect(() => unsealWith(key, sealed, Buffer.from('ord_2'))).toThrow()
  expect(() => unsealWith(key, sealed)).toThrow()
  sealed[20] = (sealed[20] ?? 0) ^ 1
  expect(() => unsealWith(key, sealed, Buffer.from('ord_1'))).toThrow()
})
