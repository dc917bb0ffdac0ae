import type { Selectable } from 'kysely'
import type { UsersTables } from './tables.ts'

export type User = Selectable<UsersTables['users']>
export type SavedAddress = Selectable<UsersTables['addresses']>
export type Session = Selectable<UsersTables['sessions']>

/** What the world is told of a user with every event. */
export const told = (user: User) => ({
  userId: user.id,
  name: user.name,
  email: user.email,
  emailVerified: user.email_verified,
  role: user.role,
})
