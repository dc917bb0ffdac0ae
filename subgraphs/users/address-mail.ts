import type { Deps } from './deps.ts'
import { farewellOf } from './erasure-store.ts'
import type { Trx } from './tables.ts'
import { holdMailRequest, type MailRequest, replaceOneTimeToken } from './tokens/one-time-token-store.ts'
import { isHashOf, oneTimeTokensOf } from './tokens/token.ts'
import { usersById } from './user-store.ts'

/** What whoever writes a mail to an account must know. */
export interface MailRecipient {
  name: string
  /** What they read, as a tag of BCP 47; null where nobody has said. */
  language: string | null
  /** Where it goes: a new address is confirmed where it is, anything else where the account is. */
  email: string
  /** The address that the account is to have, where it is about that. */
  newEmail: string | null
  /** Works once; null where none was requested. */
  token: string | null
}

/**
 * To whom a mail goes and, of one that was requested, its token: the same one however often it is asked for. One whose account
 * has just gone gets a last mail. Null when there is no such account, or what was requested is used, expired or overtaken: then
 * there is nothing to mail.
 */
export async function addressMail(
  deps: Deps,
  userId: string,
  request: MailRequest | null,
): Promise<MailRecipient | null> {
  const [user] = await usersById(deps.db, [userId])
  if (!user) {
    const farewell = request ? null : await farewellOf(deps.db, userId)
    return farewell && { ...farewell, newEmail: null, token: null }
  }
  const { name, language, email } = user
  if (!request) return { name, language, email, newEmail: null, token: null }
  return deps.db.transaction().execute(async (trx) => {
    const held = await holdMailRequest(trx, user, request, deps.clock())
    if (!held) return null
    const { newEmail } = held
    const to = request.purpose === 'CHANGE_EMAIL' ? (newEmail ?? email) : held.email
    return { name, language, email: to, newEmail, token: await tokenOf(trx, deps, held) }
  })
}

async function tokenOf(
  trx: Trx,
  { keyRules, newId }: Deps,
  { hash, requestId: known }: { hash: string; requestId: string | null },
): Promise<string> {
  const requestId = known ?? newId('tok')
  const tokens = oneTimeTokensOf(requestId, keyRules.secrets)
  const mailed = tokens.find((token) => isHashOf(hash, token))
  if (mailed !== undefined) return mailed
  // Made by a version that mailed what it did not keep, or under a secret that is gone: this one takes its place.
  const [token] = tokens
  await replaceOneTimeToken(trx, hash, { requestId, token })
  return token
}
