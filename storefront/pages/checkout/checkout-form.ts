import { randomUUID } from 'node:crypto'
import { isCountry } from '@micromart/postal-address'
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
  /** A state or province, where addresses there have one. */
  region: string
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

const fields = [
  'email',
  'name',
  'line1',
  'line2',
  'postalCode',
  'city',
  'region',
  'country',
  'shipping',
  'card',
  'key',
] as const

export function sentForm(form: Form): CheckoutForm {
  const sent = Object.fromEntries(fields.map((field) => [field, form.text(field)])) as unknown as CheckoutForm
  return { ...sent, country: countryOf(sent.country), key: sent.key || randomUUID() }
}

/** Where the shop is, and most of its parcels go. */
export const homeCountry = 'DE'

export const countryOf = (text: string) => (isCountry(text) ? text : homeCountry)

/**
 * The form as it is first shown: with what the shop knows of whoever has signed in.
 * @param chosen id of an address that is kept; the default one without.
 */
export function freshForm(me: CheckoutQuery['me'] | undefined, chosen: string | null = null): CheckoutForm {
  const kept = me?.addresses ?? []
  const saved = (kept.find(({ id }) => id === chosen) ?? kept.find(({ isDefault }) => isDefault))?.address
  const card = me?.paymentMethods?.find(({ isDefault }) => isDefault)
  return {
    email: me?.email ?? '',
    name: saved?.name ?? me?.name ?? '',
    line1: saved?.line1 ?? '',
    line2: saved?.line2 ?? '',
    postalCode: saved?.postalCode ?? '',
    city: saved?.city ?? '',
    region: saved?.region ?? '',
    country: saved?.country ?? homeCountry,
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
