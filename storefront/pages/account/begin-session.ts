import type { Visit } from '../../http/visit.ts'
import { pourCart } from '../../session/pour-cart.ts'
import { accountOf } from '../../session/refresh.ts'

export type SignedIn = Parameters<typeof accountOf>[0]

/** From now on a visit is an account's; what was put into a bag before is poured into theirs. */
export async function beginSession(visit: Visit, signedIn: SignedIn): Promise<void> {
  visit.session = { ...visit.session, account: accountOf(signedIn) }
  await pourCart(visit)
}
