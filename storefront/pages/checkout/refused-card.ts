import type { AddCardMutation } from '../../generated/graphql.ts'
import { declineOf } from '../../words/decline.ts'
import type { Words } from '../../words/en.ts'

type Refused = Exclude<AddCardMutation['addPaymentMethod'], { __typename: 'PaymentMethodAdded' }>

/** Why a card was not put on file, as far as the bank says it. */
export function refusedCard({ checkout, declined }: Words, refused: Refused | undefined): string {
  const reason = refused?.__typename === 'CardRefused' ? declineOf(refused.declineCode) : undefined
  return reason === undefined || reason === 'refused' ? checkout.faults.card : declined[reason]
}
