import { z } from 'zod'
import { id, instant } from './shared.ts'

/**
 * What stood here before is a secret or personal, and travels no more: blank for versions that still want it, and whatever
 * older records say in it is dropped as they are read.
 */
const blank = z.literal('').default('').catch('')

const user = z.object({
  userId: id,
  role: z.enum(['CUSTOMER', 'STAFF', 'ADMIN']),
  name: blank,
  email: blank,
  emailVerified: z.literal(false).default(false).catch(false),
})

/** A mail is to go out; users says to whom and with which token when it is written. Older events name no request. */
const mailRequested = user.extend({ requestId: id.nullish(), token: blank })

// Ids, the role and what has happened: whoever needs more of somebody asks users for it.
export const usersEvents = {
  'user.registered': user,
  'user.profile_changed': user,
  'user.email_verified': user,
  'user.role_changed': user,
  /** To confirm the account's address, within a day. */
  'user.email_verification_requested': mailRequested,
  /** To set a new password, within an hour. */
  'user.password_reset_requested': mailRequested,
  /** To confirm a new address, within a day: it counts once it is confirmed. */
  'user.email_change_requested': mailRequested.extend({ newEmail: blank }),
  /** To keep the former address for the account or give it back, within a week. */
  'user.email_undo_offered': mailRequested.extend({ newEmail: blank }),
  'user.password_changed': user,
  /** A key for an integration was made by this account, and is not there any more, respectively. */
  'user.api_key_created': user.extend({ apiKeyId: id }),
  'user.api_key_revoked': user.extend({ apiKeyId: id }),
  /** The account is gone: whoever holds something of it forgets that, but for what must be kept, which keeps the id alone. */
  'user.erased': user,
  /** No access token of these sessions counts any more; the last of them expires then. */
  'user.sessions_ended': user.extend({ sessionIds: z.array(id), tokensExpireAt: instant }),
}
