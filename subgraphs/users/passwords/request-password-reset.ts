import { emailKey, knownEmail } from '@micromart/input'
import { originOf } from '@micromart/ip-address'
import { countAttempt } from '../attempt-store.ts'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { noteResetRequest } from './reset-request-store.ts'

/**
 * Has a reset mailed to the account of that address, if there is one; whoever asks cannot tell, neither by the answer nor
 * by how long it takes: a worker looks. Limited by address, known or not, as well as by origin.
 */
export async function requestPasswordReset(
  { db, limits, clock }: Deps,
  sent: string,
  address: string,
): Promise<ProblemOf<'too many tries'> | null> {
  const read = knownEmail.safeParse(sent)
  const retryAt =
    (await countAttempt(db, limits.resetsByOrigin, originOf(address), clock())) ??
    (read.success ? await countAttempt(db, limits.resetsByAccount, emailKey(read.data), clock()) : null)
  if (retryAt) return { problem: 'too many tries', retryAt }
  if (read.success) await noteResetRequest(db, read.data)
  return null
}
