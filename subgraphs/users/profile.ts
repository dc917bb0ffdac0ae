import { violates } from '@micromart/service'
import type { Accounts } from './accounts.ts'
import { emailKey, readEmail } from './email.ts'
import { readName } from './name.ts'
import { changeUser, sendOneTimeToken, useOneTimeToken } from './store.ts'
import type { Role } from './tables.ts'
import type { User } from './user.ts'

export type ProfileUpdate =
  | { kind: 'changed'; user: User }
  | { kind: 'email-taken' }
  | { kind: 'invalid'; message: string; path: string[] }

/** Changes name or address. A new address has to be verified again. */
export async function updateProfile(
  { db, clock }: Accounts,
  userId: string,
  input: { name?: string | null; email?: string | null },
): Promise<ProfileUpdate> {
  const name = input.name == null ? undefined : readName(input.name)
  if (name === null) return { kind: 'invalid', message: 'A name has 1 to 100 characters.', path: ['name'] }
  const email = input.email == null ? undefined : readEmail(input.email)
  if (email === null) return { kind: 'invalid', message: 'That is not an e-mail address.', path: ['email'] }
  try {
    return await db.transaction().execute(async (trx) => {
      const before = await trx
        .selectFrom('users')
        .selectAll()
        .where('id', '=', userId)
        .forUpdate()
        .executeTakeFirstOrThrow()
      const moved = email !== undefined && email !== before.email
      const change = {
        ...(name === undefined ? {} : { name }),
        ...(moved ? { email, email_key: emailKey(email), email_verified: false } : {}),
      }
      if (Object.keys(change).length === 0) return { kind: 'changed', user: before }
      const user = (await changeUser(trx, userId, 'user.profile_changed', change)) ?? before
      if (moved) await sendOneTimeToken(trx, user, 'VERIFY_EMAIL', clock())
      return { kind: 'changed', user }
    })
  } catch (error) {
    if (violates(error, 'users_email_key_key')) return { kind: 'email-taken' }
    throw error
  }
}

/** Marks the address a token was mailed to as verified; null when the token is no good. */
export function verifyEmail({ db, clock }: Accounts, token: string): Promise<User | null> {
  return db.transaction().execute(async (trx) => {
    const user = await useOneTimeToken(trx, token, 'VERIFY_EMAIL', clock())
    return user && changeUser(trx, user.id, 'user.email_verified', { email_verified: true })
  })
}

/** Null when there is no such user. Tokens that are out keep the old role for their quarter of an hour. */
export function setRole({ db }: Accounts, userId: string, role: Role): Promise<User | null> {
  return db.transaction().execute((trx) => changeUser(trx, userId, 'user.role_changed', { role }))
}
