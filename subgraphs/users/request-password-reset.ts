import { countAttempt } from './attempt-store.ts'
import type { Deps } from './deps.ts'
import { email } from './email.ts'
import type { ProblemOf } from './problem.ts'
import { sendOneTimeToken } from './send-one-time-token.ts'
import { credentialsOf } from './user-store.ts'

/** Has a reset mailed to the account of that address, if there is one; whoever asks cannot tell. */
export async function requestPasswordReset(
  deps: Deps,
  sent: string,
  address: string,
): Promise<ProblemOf<'too many attempts'> | null> {
  const retryAt = await countAttempt(deps.db, deps.limits.resetsByAddress, address, deps.clock())
  if (retryAt) return { problem: 'too many attempts', retryAt }
  const read = email.safeParse(sent)
  if (!read.success) return null
  await deps.db.transaction().execute(async (trx) => {
    const known = await credentialsOf(trx, read.data)
    if (known) await sendOneTimeToken(trx, deps, known.user, 'RESET_PASSWORD')
  })
  return null
}
