import { type OnBehalf, readAnswer, type Sibling } from '@micromart/service'
import { z } from 'zod'

const addressQuery = `query Address($user: [_Any!]!) {
  _entities(representations: $user) { ... on User { email emailVerified } }
}`

const known = z.object({
  _entities: z.tuple([z.object({ email: z.string(), emailVerified: z.boolean() }).nullable()]),
})

/** The address that an account has confirmed; null when it has confirmed none, or is none. Throws SiblingUnavailable. */
export async function askConfirmedAddress(
  users: Sibling,
  userId: string,
  onBehalf: Omit<OnBehalf, 'principal'>,
): Promise<string | null> {
  // On the shop's own behalf: whoever asks may have no session any more.
  const asked = { user: [{ __typename: 'User', id: userId }] }
  const answer = await users.ask(addressQuery, asked, { ...onBehalf, principal: null })
  const [user] = readAnswer('users', answer, known, 'does not say an address')._entities
  return user?.emailVerified ? user.email : null
}
