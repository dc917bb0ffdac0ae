import { emailKey } from '@micromart/input'
import { eachApart, type OnBehalf, type WorkerRun } from '@micromart/service'
import { withRemoteParent } from '@micromart/telemetry'
import { changeOrder } from '../change-order.ts'
import type { Deps } from '../deps.ts'
import { askConfirmedAddress } from '../peers/users.ts'
import type { ProblemOf } from '../problem.ts'
import type { OrderView } from '../record-checkout.ts'
import { finishAdoption, noteAdoption, takeAdoptions } from './adoption-store.ts'
import { forgetContact, ordersWithAddress } from './contact-store.ts'

/** Orders that become an account's at once: more would take longer than somebody waits. */
export const mostAdopted = 100

/**
 * Has what guests have placed with the address that an account has confirmed become the account's; answers what has, oldest
 * first, and leaves what is more than {@link mostAdopted} to a worker. To be asked twice changes nothing. Throws SiblingUnavailable; what has
 * become theirs by then stays so.
 */
export async function adoptOrders(
  deps: Deps,
  userId: string,
  onBehalf: Omit<OnBehalf, 'principal'>,
): Promise<{ orders: OrderView[] } | ProblemOf<'address not confirmed'>> {
  const address = await askConfirmedAddress(deps.users, userId, onBehalf)
  if (address === null) return { problem: 'address not confirmed' }
  const orders: OrderView[] = []
  const ids = await ordersWithAddress(deps.db, emailKey(address), mostAdopted + 1)
  for (const id of ids.slice(0, mostAdopted)) {
    const adopted = await changeOrder(deps, id, () => ({ type: 'adopt', customerId: userId }))
    // Also of one that was adopted before, by a process that died right then.
    await forgetContact(deps.db, id)
    if ('order' in adopted) orders.push(adopted.order)
  }
  if (ids.length > mostAdopted) await deps.db.transaction().execute((trx) => noteAdoption(trx, userId, deps.clock()))
  return { orders }
}

/** Longer than it takes to look at some accounts, in ms: what somebody died with is looked at again then. */
const leaseMs = 30_000

const worker = 'adoptions'

/**
 * A worker's task: looks at the accounts that may have confirmed an address, and later again at those that cannot be looked at. Safe in
 * every replica at once.
 */
export async function adoptForAccounts(deps: Deps, run: WorkerRun): Promise<void> {
  const now = deps.clock()
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const taken = await takeAdoptions(deps.db, now, leaseUntil, worker)
  await eachApart(
    { ...deps, worker, run },
    taken,
    ({ userId }) => userId,
    async ({ userId, trace }) => {
      const onBehalf = { requestId: deps.newId('req'), traceparent: undefined }
      await withRemoteParent(trace, () => adoptOrders(deps, userId, onBehalf))
      await finishAdoption(deps.db, userId, leaseUntil)
    },
  )
}
