import { isTransient } from '@micromart/messaging'
import { expect, test } from 'vitest'
import { HashingBusy, openPasswords } from './passwords.ts'

test('a password fits what it was hashed to, and nothing else does', async () => {
  const passwords = openPasswords()
  const hashed = await passwords.hash('Tr4vel-lantern-blue-owl', 'ada')
  expect(hashed).toMatch(/^\$argon2id\$/)
  expect(await passwords.matches('Tr4vel-lantern-blue-owl', hashed, 'ada')).toBe(true)
  expect(await passwords.matches('tr4vel-lantern-blue-owl', hashed, 'ada')).toBe(false)
  expect(await passwords.hash('Tr4vel-lantern-blue-owl', 'ada')).not.toBe(hashed)
})

test('no password fits no hash', async () => {
  expect(await openPasswords().matches('nobody has this password', null, 'ada')).toBe(false)
})

test('whoever comes when too many wait is told to come again', async () => {
  const passwords = openPasswords({ waiting: 1 })
  const tried = await Promise.allSettled(Array.from({ length: 5 }, () => passwords.hash('Tr4vel-lantern', 'ada')))
  const refusals = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refusals).toEqual([expect.any(HashingBusy), expect.any(HashingBusy)])
  expect(refusals.every((refusal) => isTransient(refusal))).toBe(true)
})
