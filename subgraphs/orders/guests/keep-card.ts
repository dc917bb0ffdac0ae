import { originOf } from '@micromart/ip-address'
import { countTry, type OnBehalf, type RequestContext } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { askToKeepGuestCard } from '../peers/payments.ts'
import type { ProblemOf } from '../problem.ts'
import type { Buyer } from './buyer.ts'

const tries = { table: 'guest_tries', by: 'by' }

type KeptCard = { paymentMethodId: string } | ProblemOf<'too many tries' | 'payment method unusable' | 'invalid input'>

/**
 * The card that an order is charged on: the one on file, or a guest's, which payments keeps for this order. Guests try only so
 * often, since each try may tell whether a stolen card is good, and have a stranger mailed. Throws SiblingUnavailable.
 */
export async function keepCard(
  { db, clock, payments, guestSecrets, guestLimits }: Deps,
  buyer: Buyer,
  request: OnBehalf & Pick<RequestContext, 'address'>,
): Promise<KeptCard> {
  if ('paymentMethodId' in buyer) return buyer
  const { customerId, guest } = buyer
  const limits = [
    { by: guestSecrets.aliasOf(guest.emailKey), most: guestLimits.perHourOfAddress },
    { by: originOf(request.address), most: guestLimits.perHourOfOrigin },
  ]
  const retryAt = await countTry(db, tries, limits, clock())
  if (retryAt) return { problem: 'too many tries', retryAt }
  return askToKeepGuestCard(payments, { customerId, cardToken: guest.cardToken }, request)
}
