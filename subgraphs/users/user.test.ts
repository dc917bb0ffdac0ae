import { expect, test } from 'vitest'
import { told } from './user.ts'

test('the world is told which account and its role, and nothing that is somebody’s own', () => {
  const user = {
    id: 'usr_ada',
    name: 'Ada',
    email: 'ada@buyers.example',
    emailVerified: true,
    role: 'CUSTOMER',
    language: 'de',
  } as const
  const account = { ...user, createdAt: new Date(), version: 3, passwordHash: 'a hash' }
  expect(told(account)).toEqual({ userId: 'usr_ada', role: 'CUSTOMER' })
})
