import type { Visit } from '../../http/visit.ts'
import { accountOf } from '../../session/refresh.ts'
import { ClaimCartDocument } from './account-mutations.ts'

export type SignedIn = Parameters<typeof accountOf>[0]

/** From now on a visit is an account's; what was put into a bag before is poured into theirs. */
export async function beginSession(visit: Visit, signedIn: SignedIn): Promise<void> {
  const { cart, ...others } = visit.session
  visit.session = { ...others, account: accountOf(signedIn) }
  if (!cart) return
  const { data } = await visit.ask(ClaimCartDocument, { guestToken: cart })
  const result = data?.claimCart
  if (result && result.__typename !== 'CartChanged' && result.__typename !== 'NotFound')
    visit.session = { ...visit.session, notice: result.message }
}
