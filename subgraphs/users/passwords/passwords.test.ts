import { hash } from '@node-rs/argon2'
import { expect, test } from 'vitest'
import { openPasswords } from './passwords.ts'

const refusal = (seconds: number) => new Error(`come again in ${seconds} s`)

test('a password fits what it was hashed to, and nothing else does', async () => {
  const passwords = openPasswords({ refusal })
  const hashed = await passwords.hash('Tr4vel-lantern-blue-owl', 'ada')
  expect(hashed).toMatch(/^\$argon2id\$/)
  expect(await passwords.matches('Tr4vel-lantern-blue-owl', hashed, 'ada')).toBe(true)
  expect(await passwords.matches('tr4vel-lantern-blue-owl', hashed, 'ada')).toBe(false)
  expect(await passwords.hash('Tr4vel-lantern-blue-owl', 'ada')).not.toBe(hashed)
})

test('a password fits however a keyboard composes it, and so does one that was hashed as it was sent', async () => {
  const passwords = openPasswords({ refusal })
  const [composed, decomposed, wide] = ['Zu\u0308rich-ﬁnch-12', 'Zürich-finch-12', 'Ｚürich-finch-１２']
  const hashed = await passwords.hash(composed, 'ada')
  for (const same of [composed, decomposed, wide]) expect(await passwords.matches(same, hashed, 'ada')).toBe(true)
  const asSent = await hash(composed)
  expect(await passwords.matches(composed, asSent, 'ada')).toBe(true)
  expect(await passwords.matches(wide, asSent, 'ada')).toBe(false)
})

test('no password fits no hash', async () => {
  expect(await openPasswords({ refusal }).matches('nobody has this password', null, 'ada')).toBe(false)
})

test('whoever comes when too many wait is told to come again', async () => {
  const passwords = openPasswords({ waiting: 1, refusal })
  const tried = await Promise.allSettled(Array.from({ length: 5 }, () => passwords.hash('Tr4vel-lantern', 'ada')))
  const refusals = tried.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []))
  expect(refusals).toEqual([refusal(1), refusal(1)])
})
