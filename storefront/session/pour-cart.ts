import { graphql } from '../generated/index.ts'
import type { Visit } from '../http/visit.ts'
import { refusalIn } from '../words/refusal.ts'

const ClaimCartDocument = graphql(`
  mutation ClaimCart($guestToken: String!) {
    claimCart(guestToken: $guestToken) {
      __typename
      ... on CurrencyMismatch { currency }
      ... on Problem { message }
    }
  }
`)

/** A page that shows the bag waits so long for it, in ms. */
const patienceMs = 2_000

/**
 * Pours what was put into a bag before signing in into the account's. The guest's token is kept until somebody has answered, so that a
 * cart that could not be asked is tried again with the next look into the bag.
 */
export async function pourCart(visit: Visit): Promise<void> {
  const { cart, ...others } = visit.session
  if (!cart || !others.account) return
  const answer = await visit.ask(ClaimCartDocument, { guestToken: cart }, { signal: AbortSignal.timeout(patienceMs) })
  const result = answer.data?.claimCart
  if (!result) return
  const told = refusalIn(visit, visit.words.refusals.guestBag, answer, 'claimCart')
  visit.session = told ? { ...others, notice: told } : others
}
