import { z } from 'zod'
import { id, instant, personal } from './shared.ts'

const user = z.object({
  userId: id,
  name: personal,
  email: personal,
  emailVerified: z.boolean(),
  role: z.enum(['CUSTOMER', 'STAFF', 'ADMIN']),
})

// Every state event carries the whole user, so a consumer needs no other to be right.
export const usersEvents = {
  'user.registered': user,
  'user.profile_changed': user,
  'user.email_verified': user,
  'user.role_changed': user,
  /** `token` goes into the mail's link; it works once and lives for a day. */
  'user.email_verification_requested': user.extend({ token: personal }),
  /** `token` goes into the mail's link; it works once and lives for an hour. */
  'user.password_reset_requested': user.extend({ token: personal }),
  /** `token` goes into the mail's link to `newEmail`, which counts once it is confirmed; it works once and lives for a day. */
  'user.email_change_requested': user.extend({ newEmail: personal, token: personal }),
  /** `token` goes into the mail's link to `email`, and keeps that address for the account or gives it back, for a week. */
  'user.email_undo_offered': user.extend({ newEmail: personal, token: personal }),
  'user.password_changed': user,
  /** No access token of these sessions counts any more; the last of them expires then. */
  'user.sessions_ended': user.extend({ sessionIds: z.array(id), tokensExpireAt: instant }),
}
