import type { Money } from '@micromart/money'
import { isUsable } from '../cards/payment-method.ts'
import type { Deps } from '../deps.ts'
import type { Payment } from '../payment.ts'
import type { AuthoriseRequest, PaymentProvider, ProviderCharge, ProviderRefusal } from '../peers/provider.ts'
import { type Action, keysAnew, providerKey } from './action.ts'
import { authorisePayment } from './authorise-payment.ts'
import type { CallOutcome, Try } from './call-provider.ts'

/**
 * Takes the money that was authorised. No authorisation lasts: one that the provider lets us capture no more is called off,
 * and the amount authorised anew and captured; of a payment that was refused before, that is all. Whoever dies in the middle
 * begins again at the top: each call has its key, and nothing is authorised anew before it is certain that the former charge
 * takes no effect, so that money is never taken twice. Throws OutcomeUnknown.
 */
export async function capturePayment(
  deps: Deps,
  payment: Payment,
  action: Action,
  amount: Money,
): Promise<CallOutcome> {
  const { status, reference, orderId, methodId } = payment
  if (status !== 'AUTHORISED') return captureAnew(deps, payment, action, amount, [])
  if (reference === null) return { refused: 'no_reference', message: 'The provider has no charge for this payment.' }
  const method = await deps.cards.load(methodId)
  const key = providerKey({ ...action, kind: 'AUTHORISE' })
  const authorisation = { key, card: method?.card ?? '', orderId, amount: payment.asked }
  const taken = await capture(deps.provider, authorisation, { key: providerKey(action), reference, amount })
  if ('unclear' in taken) return taken.unclear
  if ('charge' in taken) return { change: { type: 'captured', amount: taken.charge.captured } }
  return captureAnew(deps, payment, action, amount, [{ kind: 'CAPTURE', refused: taken.off.message }])
}

async function captureAnew(
  deps: Deps,
  { orderId, customerId, methodId: paidWith }: Payment,
  action: Action,
  amount: Money,
  before: Try[],
): Promise<CallOutcome> {
  const keys = keysAnew(action)
  const methodId = action.methodId ?? paidWith
  const method = await deps.cards.load(methodId)
  const request = { key: keys.authorise, card: method?.card ?? '', orderId, amount }
  const ask = action.state === 'SENT'
  const authorised = isUsable(method ?? undefined, customerId)
    ? await authorisePayment(deps, request, ask)
    : await withdrawn(deps.provider, request, ask)
  const refusal = refusalOf(authorised)
  const tries: Try[] = [...before, { kind: 'AUTHORISE', refused: refusal?.message ?? null }]
  const reference = 'refused' in authorised ? null : authorised.reference
  if (refusal || reference === null) {
    return { change: { type: 'declined', reference, declineCode: refusal?.refused ?? 'declined', methodId }, tries }
  }
  const taken = await capture(deps.provider, request, { key: keys.capture, reference, amount })
  if ('unclear' in taken) return taken.unclear
  if ('off' in taken) {
    tries.push({ kind: 'CAPTURE', refused: taken.off.message })
    return { change: { type: 'declined', reference, declineCode: taken.off.refused, methodId }, tries }
  }
  tries.push({ kind: 'CAPTURE', refused: null })
  return { change: { type: 'captured', amount: taken.charge.captured, anew: { reference, methodId } }, tries }
}

/** A card that is off file is charged no more, unless an earlier try got through while it was on. */
async function withdrawn(
  provider: PaymentProvider,
  request: AuthoriseRequest,
  ask: boolean,
): Promise<ProviderCharge | ProviderRefusal> {
  const known = ask ? await provider.find(request) : null
  if (known) return known
  if (ask) await provider.callOff(request)
  return { refused: 'payment_method_unusable', message: 'The card is no longer on file.' }
}

function refusalOf(answer: ProviderCharge | ProviderRefusal): ProviderRefusal | null {
  if ('refused' in answer) return answer
  if (answer.status === 'authorised') return null
  const code = answer.declineCode ?? answer.status
  return { refused: code, message: `Declined: ${code}` }
}

/** Captures a charge, or sees to it that it takes no effect (`off`, for what reason). `unclear` is a provider that does neither. */
async function capture(
  provider: PaymentProvider,
  authorisation: AuthoriseRequest,
  request: Parameters<PaymentProvider['capture']>[0],
): Promise<{ charge: ProviderCharge } | { off: ProviderRefusal } | { unclear: ProviderRefusal }> {
  const charge = await provider.capture(request)
  if (!('refused' in charge)) return { charge }
  const answer = await provider.callOff(authorisation)
  if (answer === null || !('refused' in answer)) return { off: charge }
  // It was captured all the same, by a hand that is not ours.
  const found = await provider.find(authorisation)
  return found && found.captured.minor > 0n ? { charge: found } : { unclear: answer }
}
