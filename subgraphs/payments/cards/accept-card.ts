import { invalidInput } from '@micromart/input'
import type { PaymentProvider, ProviderCard } from '../peers/provider.ts'
import type { ProblemOf } from '../problem.ts'

/**
 * Has the provider take the card behind a token of its own form. Throws OutcomeUnknown when it does not answer.
 */
export async function acceptCard(
  provider: Pick<PaymentProvider, 'addCard'>,
  providerToken: string,
): Promise<ProviderCard | ProblemOf<'invalid input' | 'card refused'>> {
  const answer = await provider.addCard(providerToken)
  if ('unknownToken' in answer) {
    return invalidInput('The payment provider does not know this card token.', 'providerToken')
  }
  return 'declineCode' in answer ? { problem: 'card refused', ...answer } : answer
}
