/**
 * How a card behaves when it is charged; `refused` is refused when it is added already. What `lapses` authorises first for an
 * order has lapsed by the time it is to be captured, and works when it is authorised anew; `exhausted` declines that too.
 */
export type CardBehaviour = 'works' | 'refused' | 'declined' | 'slow' | 'lost' | 'lapses' | 'exhausted'

export interface SandboxCard {
  brand: string
  last4: string
  behaviour: CardBehaviour
}

const cards: Record<string, SandboxCard> = {
  pm_card_visa: { brand: 'visa', last4: '4242', behaviour: 'works' },
  pm_card_mastercard: { brand: 'mastercard', last4: '4444', behaviour: 'works' },
  pm_card_chargeDeclined: { brand: 'visa', last4: '0002', behaviour: 'refused' },
  pm_card_chargeCustomerFail: { brand: 'visa', last4: '0341', behaviour: 'declined' },
  pm_sandbox_slow: { brand: 'visa', last4: '0259', behaviour: 'slow' },
  pm_sandbox_lost: { brand: 'visa', last4: '0077', behaviour: 'lost' },
  pm_sandbox_lapses: { brand: 'visa', last4: '0119', behaviour: 'lapses' },
  pm_sandbox_exhausted: { brand: 'visa', last4: '9995', behaviour: 'exhausted' },
}

/** The card behind a token, as the provider's form in the browser would have made it; undefined for any other text. */
export function cardOf(token: string): SandboxCard | undefined {
  return Object.hasOwn(cards, token) ? cards[token] : undefined
}

/** What a bank says when it does not say more. */
export const genericDecline = 'card_declined'

/** What becomes of a charge; `again` is one for an order that the card was charged for before. */
export function fateOf({ behaviour }: SandboxCard, again: boolean): { lapses: boolean; declineCode: string | null } {
  const declined = behaviour === 'declined' || (behaviour === 'exhausted' && again)
  const lapses = (behaviour === 'lapses' || behaviour === 'exhausted') && !again
  return { lapses, declineCode: declined ? genericDecline : null }
}

/** Sandbox cards never expire soon: December, three years from now. */
export function expiryOf(now: Date): { expiryMonth: number; expiryYear: number } {
  return { expiryMonth: 12, expiryYear: now.getUTCFullYear() + 3 }
}
