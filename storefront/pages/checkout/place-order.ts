import type { PlaceOrderMutation } from '../../generated/graphql.ts'
import { hasTimedOut } from '../../graph/cause-of.ts'
import { inputOf } from '../../http/address-form.ts'
import type { Visit } from '../../http/visit.ts'
import { withOrder } from '../../session/session.ts'
import { tokenPrefix } from '../../ui/card-field.tsx'
import type { Money } from '../../words/format.ts'
import { refusalIn } from '../../words/refusal.ts'
import { faultsOf } from './check-form.ts'
import { type CheckoutForm, type Faults, fieldOf } from './checkout-form.ts'
import { AddCardDocument, CartSkusDocument, PlaceOrderDocument } from './checkout-query.ts'

/** What the shopper saw and agreed to. */
interface Agreed extends Money {
  id: string
  version: number
}

/** The order's id, or what is wrong, by field, with the form as it is to be shown again. */
type Outcome = { order: string } | { faults: Faults; form: CheckoutForm }

/** Orders what is in the bag, for the total that was shown and no other. */
export async function placeOrder(visit: Visit, sent: CheckoutForm, agreed: Agreed): Promise<Outcome> {
  const { words, session } = visit
  const { checkout } = words
  const wrong = faultsOf(sent, words, session.account === undefined)
  if (Object.keys(wrong).length > 0) return { faults: { ...wrong, form: checkout.faults.look }, form: sent }

  const paid = await cardOf(visit, sent)
  if ('fault' in paid) return { faults: { card: paid.fault, form: checkout.faults.look }, form: sent }
  // A card that was put on file for this order pays for it too when the form is sent again: only so is it the same wish.
  const form = { ...sent, card: paid.paymentMethodId ?? sent.card }
  const input = {
    idempotencyKey: form.key,
    cartId: agreed.id,
    cartVersion: agreed.version,
    expectedTotal: { amount: agreed.amount, currency: agreed.currency },
    shippingOption: form.shipping,
    shipTo: inputOf(form),
    ...paid,
  }
  const place = () => visit.ask(PlaceOrderDocument, { input })
  let answer = await place()
  // Where there is no answer nobody knows whether it came about; the same key finds out, but from who hangs.
  if (!answer.data?.placeOrder && !hasTimedOut(answer)) answer = await place()
  const result = answer.data?.placeOrder
  if (result?.__typename === 'OrderPlaced') {
    if (result.orderToken) visit.session = withOrder(visit.session, result.order.id, result.orderToken)
    return { order: result.order.id }
  }
  const short = result?.__typename === 'OutOfStock' ? await namedIn(visit, result.lines) : []
  const sayings = { ...words.refusals.checkout, OutOfStock: () => checkout.faults.outOfStock(short) }
  const told = refusalIn(visit, sayings, answer, 'placeOrder', checkout.faults.unknown)
  const field = fieldOfRefusal(result)
  return { faults: field === 'form' ? { form: told } : { [field]: told, form: checkout.faults.look }, form }
}

type Refusal = Exclude<NonNullable<PlaceOrderMutation['placeOrder']>, { __typename: 'OrderPlaced' }>

/** The field that a refusal is about. */
function fieldOfRefusal(refusal: Refusal | null | undefined): keyof Faults {
  if (refusal?.__typename === 'PaymentMethodUnusable') return 'card'
  if (refusal?.__typename !== 'InvalidInput') return 'form'
  const field = fieldOf(refusal.path)
  // What is wrong with the address of a guest whose address passed is the bag's coupon.
  return field === 'email' ? 'form' : field
}

/** What there is too little of, by the names that the bag has for it; what has none is left out. */
async function namedIn({ ask }: Visit, short: readonly { sku: string; available: number }[]) {
  const { data } = await ask(CartSkusDocument, {})
  const titles = new Map(data?.cart?.lines.map(({ title, variant }) => [variant?.sku, title]))
  return short.flatMap(({ sku, available }) => {
    const title = titles.get(sku)
    return title === undefined ? [] : [{ title, available }]
  })
}

/** How it is paid: a guest's token for this order alone, or a card on file, which a token is put into first. */
async function cardOf(visit: Visit, { card, email, key }: CheckoutForm) {
  const { session, language, words } = visit
  const token = card.startsWith(tokenPrefix) ? card.slice(tokenPrefix.length) : null
  if (!session.account)
    return token ? { guest: { email, cardToken: token, language } } : { fault: words.checkout.faults.card }
  if (token === null) return { paymentMethodId: card }
  // Another card that is tried for the same order is another wish.
  const answer = await visit.ask(AddCardDocument, { token, key: `${key} ${token}` })
  const added = answer.data?.addPaymentMethod
  return added?.__typename === 'PaymentMethodAdded'
    ? { paymentMethodId: added.method.id }
    : { fault: refusalIn(visit, words.refusals.card, answer, 'addPaymentMethod') }
}
