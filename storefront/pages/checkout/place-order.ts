import type { Visit } from '../../http/visit.ts'
import { withOrder } from '../../session/session.ts'
import type { Money } from '../../words/format.ts'
import { type CheckoutForm, type Faults, fieldOf, tokenPrefix } from './checkout-form.ts'
import { AddCardDocument, PlaceOrderDocument } from './checkout-query.ts'

/** What the shopper saw and agreed to. */
interface Agreed extends Money {
  id: string
  version: number
}

const required = ['name', 'line1', 'postalCode', 'city'] as const

/**
 * Orders what is in the bag, for the total that was shown and no other.
 * @returns the order's id, or what is wrong, by field.
 */
export async function placeOrder(
  visit: Visit,
  form: CheckoutForm,
  { id, version, amount, currency }: Agreed,
): Promise<{ order: string } | { faults: Faults }> {
  const { words, session, formats } = visit
  const { checkout } = words
  const faults: Faults = {}
  if (!session.account && !/^\S+@\S+\.\S+$/.test(form.email)) faults.email = checkout.faults.email
  for (const field of required) if (!form[field]) faults[field] = checkout.faults.missing
  if (!form.shipping) faults.shipping = checkout.faults.shipping
  if (Object.keys(faults).length > 0) return { faults: { ...faults, form: checkout.faults.look } }

  const card = await cardOf(visit, form)
  if ('fault' in card) return { faults: { card: card.fault, form: checkout.faults.look } }
  const { line2, name, line1, postalCode, city, country } = form
  const input = {
    idempotencyKey: form.key,
    cartId: id,
    cartVersion: version,
    expectedTotal: { amount, currency },
    shippingOption: form.shipping,
    shipTo: { name, line1, line2: line2 || null, postalCode, city, country },
    ...card,
  }
  const place = async () => (await visit.ask(PlaceOrderDocument, { input })).data?.placeOrder
  // Where there is no answer nobody knows whether it came about; the same key finds out.
  const result = (await place()) ?? (await place())
  if (!result) return { faults: { form: checkout.faults.unknown } }
  switch (result.__typename) {
    case 'OrderPlaced':
      if (result.orderToken) visit.session = withOrder(visit.session, result.order.id, result.orderToken)
      return { order: result.order.id }
    case 'CartChangedMeanwhile':
      return { faults: { form: checkout.faults.changed(formats.money(result.total)) } }
    case 'OutOfStock':
      return { faults: { form: checkout.faults.outOfStock } }
    case 'NotForSale':
      return { faults: { form: words.bag.blocked } }
    case 'PaymentMethodUnusable':
      return { faults: { card: checkout.faults.card, form: checkout.faults.look } }
    case 'TooManyAttempts':
      return { faults: { form: words.errors.tooManyHint } }
    case 'InvalidInput': {
      const field = fieldOf(result.path)
      return { faults: { [field]: result.message, form: field === 'form' ? result.message : checkout.faults.look } }
    }
    default:
      return { faults: { form: result.message } }
  }
}

/** How it is paid: a guest's token for this order alone, or a card on file, which a token is put into first. */
async function cardOf({ session, ask, words }: Visit, { card, email }: CheckoutForm) {
  const token = card.startsWith(tokenPrefix) ? card.slice(tokenPrefix.length) : null
  if (!session.account) return token ? { guest: { email, cardToken: token } } : { fault: words.checkout.faults.card }
  if (token === null) return { paymentMethodId: card }
  const { data } = await ask(AddCardDocument, { token })
  const added = data?.addPaymentMethod
  return added?.__typename === 'PaymentMethodAdded'
    ? { paymentMethodId: added.method.id }
    : { fault: words.checkout.faults.card }
}
