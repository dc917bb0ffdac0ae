import { z } from 'zod'
import { id } from './shared.ts'

const user = z.object({
  userId: id,
  name: z.string(),
  email: z.string(),
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
  'user.email_verification_requested': user.extend({ token: z.string() }),
  /** `token` goes into the mail's link; it works once and lives for an hour. */
  'user.password_reset_requested': user.extend({ token: z.string() }),
  'user.password_changed': user,
}
