import { withRemoteParent } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { takeResetRequest } from './reset-request-store.ts'
import { sendOneTimeToken } from './send-one-time-token.ts'
import { credentialsOf } from './user-store.ts'

/** A worker's task: mails the resets that were asked for, until there is none. Safe in every replica at once. */
export async function mailPasswordResets(deps: Deps, signal: AbortSignal): Promise<void> {
  const mailNext = () =>
    deps.db.transaction().execute(async (trx) => {
      const request = await takeResetRequest(trx)
      if (!request) return false
      const known = await credentialsOf(trx, request.email)
      // Without a password there is nothing to reset: whoever reads that mail need not be who signs in elsewhere.
      const hasPassword = known !== null && known.passwordHash !== null
      const mail = async () => hasPassword && sendOneTimeToken(trx, deps, known.user, 'RESET_PASSWORD')
      await withRemoteParent(request.traceparent ?? undefined, mail)
      return true
    })
  while (!signal.aborted && (await mailNext())) {
    // The next one.
  }
}
