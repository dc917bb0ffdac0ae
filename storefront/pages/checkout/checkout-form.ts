import { randomUUID } from 'node:crypto'
import type { CheckoutQuery } from '../../generated/graphql.ts'
import type { Form } from '../../http/form.ts'

/** What stands in the checkout's fields. */
export interface CheckoutForm {
  email: string
  name: string
  line1: string
  line2: string
  postalCode: string
  city: string
  country: string
  /** A way of sending, by its code. */
  shipping: string
  /** A card on file, or `token:…` of the provider's. */
  card: string
  /** Chosen once a checkout: sent twice, it is one order. */
  key: string
}

/** By field; `form` for all of it. */
export type Faults = Partial<Record<keyof CheckoutForm | 'form', string>>

/** What the sandbox provider takes in place of what a card form in the browser would make. */
export const tokenPrefix = 'token:'
export const sandboxCards = [
  'pm_card_visa',
  'pm_card_mastercard',
  'pm_card_chargeCustomerFail',
  'pm_sandbox_slow',
] as const

const fields = ['email', 'name', 'line1', 'line2', 'postalCode', 'city', 'country', 'shipping', 'card', 'key'] as const

export function sentForm(form: Form): CheckoutForm {
  const sent = Object.fromEntries(fields.map((field) => [field, form.text(field)])) as unknown as CheckoutForm
  return { ...sent, country: countryOf(sent.country), key: sent.key || randomUUID() }
}

export const countryOf = (text: string) => (/^[A-Z]{2}$/.test(text) ? text : 'DE')

/** The form as it is first shown: with what the shop knows of whoever has signed in. */
export function freshForm(me: CheckoutQuery['me'] | undefined): CheckoutForm {
  const saved = me?.addresses.find(({ isDefault }) => isDefault)?.address
  const card = me?.paymentMethods?.find(({ isDefault }) => isDefault)
  return {
    email: me?.email ?? '',
    name: saved?.name ?? me?.name ?? '',
    line1: saved?.line1 ?? '',
    line2: saved?.line2 ?? '',
    postalCode: saved?.postalCode ?? '',
    city: saved?.city ?? '',
    country: saved?.country ?? 'DE',
    shipping: '',
    card: card?.id ?? `${tokenPrefix}${sandboxCards[0]}`,
    key: randomUUID(),
  }
}

/** Which field a part of the order's input came from. */
export function fieldOf(path: readonly string[]): keyof CheckoutForm | 'form' {
  const last = path.at(-1) ?? ''
  if (path[0] === 'guest') return last === 'email' ? 'email' : 'card'
  if (path[0] === 'shippingOption') return 'shipping'
  if (path[0] === 'shipTo' && (fields as readonly string[]).includes(last)) return last as keyof CheckoutForm
  return 'form'
}
