import {
  type AuthoriseRequest,
  OutcomeUnknown,
  type PaymentProvider,
  type ProviderCharge,
  type ProviderRefusal,
} from '../peers/provider.ts'

/**
 * Has the provider authorise a charge, once per key. After a call whose outcome is unknown the charge is asked for by what it
 * was asked with; what cannot be found may still be on its way, so then too the outcome stays unknown. Throws OutcomeUnknown:
 * try again, with the same request.
 * @param ask an earlier try may have got through: the provider is asked before it is told again.
 */
export async function authorisePayment(
  { provider }: { provider: Pick<PaymentProvider, 'authorise' | 'find'> },
  request: AuthoriseRequest,
  ask: boolean,
): Promise<ProviderCharge | ProviderRefusal> {
  const known = ask ? await provider.find(request) : null
  if (known) return known
  try {
    return await provider.authorise(request)
  } catch (error) {
    if (!(error instanceof OutcomeUnknown)) throw error
    const made = await provider.find(request)
    if (made) return made
    throw error
  }
}
