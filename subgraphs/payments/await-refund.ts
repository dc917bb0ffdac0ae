import { firstWithin, follow } from '@micromart/service'
import { actionState } from './actions/action-store.ts'
import type { Deps } from './deps.ts'

/**
 * How a refund ended; null when the provider takes longer over it than `patienceMs`, in ms. Whoever records an outcome puts an
 * event of the payment in the outbox: that is the hint, and a poll makes up for one that is lost.
 */
export async function awaitRefund(
  { db, live }: Deps,
  { paymentId, actionId }: { paymentId: string; actionId: string },
  patienceMs = 8_000,
): Promise<'SUCCEEDED' | 'FAILED' | null> {
  const hints = { channel: 'outbox', concerns: (subject: string) => subject === paymentId, pollMs: 1_000 }
  const endings = follow(live, hints, async () => {
    const state = await actionState(db, actionId)
    return state === 'SUCCEEDED' || state === 'FAILED' ? [state] : []
  })
  return firstWithin(endings, patienceMs)
}
