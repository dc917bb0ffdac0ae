import { randomUUID } from 'node:crypto'
import { brand } from '../../brand.ts'
import type { CheckoutQuery } from '../../generated/graphql.ts'
import { type AddressForm, addressFields, filledWith, sentAddress } from '../../http/address-form.ts'
import type { Form } from '../../http/form.ts'

/** What stands in the checkout's fields. */
export interface CheckoutForm extends AddressForm {
  email: string
  /** A way of sending, by its code. */
  shipping: string
  /** A card on file, or `token:…` of the provider's; empty before any is chosen. */
  card: string
  /** Chosen once a checkout: sent twice, it is one order. */
  key: string
}

/** By field; `form` for all of it. */
export type Faults = Partial<Record<keyof CheckoutForm | 'form', string | null>>

/** What the sandbox provider takes in place of what its fields in the browser make. */
export const sandboxCards = [
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_chargeCustomerFail',
  'pm_sandbox_slow',
] as const

export function sentForm(form: Form): CheckoutForm {
  const [email, shipping, card, key] = [form.text('email'), form.text('shipping'), form.text('card'), form.text('key')]
  return { ...sentAddress(form), email, shipping, card, key: key || randomUUID() }
}

/**
 * The form as it is first shown: with what the shop knows of whoever has signed in.
 * @param chosen id of an address that is kept; the default one without.
 */
export function freshForm(me: CheckoutQuery['me'] | undefined, chosen: string | null = null): CheckoutForm {
  const kept = me?.addresses ?? []
  const saved = (kept.find(({ id }) => id === chosen) ?? kept.find(({ isDefault }) => isDefault))?.address
  const card = me?.paymentMethods?.find(({ isDefault }) => isDefault)
  const none = {
    name: me?.name ?? '',
    line1: '',
    line2: '',
    city: '',
    region: '',
    postalCode: '',
    country: brand.country,
  }
  return {
    ...(saved ? filledWith(saved) : none),
    email: me?.email ?? '',
    shipping: '',
    card: card?.id ?? '',
    key: randomUUID(),
  }
}

/** Which field a part of the order's input came from. */
export function fieldOf(path: readonly string[]): keyof CheckoutForm | 'form' {
  const last = path.at(-1) ?? ''
  if (path[0] === 'guest') return last === 'email' ? 'email' : 'card'
  if (path[0] === 'shippingOption') return 'shipping'
  if (path[0] === 'shipTo' && (addressFields as readonly string[]).includes(last)) return last as keyof CheckoutForm
  return 'form'
}
