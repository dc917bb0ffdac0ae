import { inTurn, type WorkerRun } from '@micromart/service'
import { withRemoteParent } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import { sendOneTimeToken } from '../tokens/send-one-time-token.ts'
import { credentialsOf } from '../user-store.ts'
import { takeResetRequest } from './reset-request-store.ts'

const worker = 'password-resets'

/** A worker's task: mails the resets that were asked for, until there is none. Safe in every replica at once. */
export async function mailPasswordResets(deps: Deps, run: WorkerRun): Promise<void> {
  await inTurn({
    ...deps,
    worker,
    run,
    take: (trx) => takeResetRequest(trx, worker, deps.clock()),
    idOf: ({ id }) => id.toString(),
    async handle(trx, { email, trace }) {
      const known = await credentialsOf(trx, email)
      // Without a password there is nothing to reset: whoever reads that mail need not be who signs in elsewhere.
      const hasPassword = known !== null && known.passwordHash !== null
      const mail = async () => hasPassword && sendOneTimeToken(trx, deps, known.user, 'RESET_PASSWORD')
      await withRemoteParent(trace, mail)
    },
  })
}
