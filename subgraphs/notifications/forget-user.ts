import type { Deps } from './deps.ts'
import { forgetMails } from './mail-store.ts'
import { forgetNotifications } from './notification-store.ts'
import { forgetPhoneNumber } from './phone-store.ts'
import { forgetPreferences } from './preference-store.ts'
import { forgetRecipient } from './recipient-store.ts'
import type { Trx } from './tables.ts'

/** Drops all that a user was told, what waits to be sent, and where and how they wanted it; but for the mail that says so. */
export async function forgetUser(trx: Trx, _deps: Deps, userId: string): Promise<void> {
  await forgetNotifications(trx, userId)
  await forgetMails(trx, userId)
  await forgetPhoneNumber(trx, userId)
  await forgetPreferences(trx, userId)
  await forgetRecipient(trx, userId)
}
