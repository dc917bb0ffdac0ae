/**
 * How a card behaves when it is charged; `refused` is refused when it is added already. What `lapses` authorises first for an
 * order has lapsed by the time it is to be captured, and works when it is authorised anew; `exhausted` declines that too.
 */
export type CardBehaviour = 'works' | 'refused' | 'declined' | 'slow' | 'lost' | 'lapses' | 'exhausted'

export interface SandboxCard {
  brand: string
  /** What is typed into the card field. */
  number: string
  last4: string
  behaviour: CardBehaviour
}

const card = (brand: string, number: string, behaviour: CardBehaviour): SandboxCard => ({
  ...{ brand, number, behaviour },
  last4: number.slice(-4),
})

const cards: Record<string, SandboxCard> = {
  pm_card_visa: card('visa', '4242424242424242', 'works'),
  pm_card_mastercard: card('mastercard', '5555555555554444', 'works'),
  pm_card_chargeDeclined: card('visa', '4000000000000002', 'refused'),
  pm_card_chargeCustomerFail: card('visa', '4000000000000341', 'declined'),
  pm_sandbox_slow: card('visa', '4000000000000259', 'slow'),
  pm_sandbox_lost: card('visa', '4000000000000077', 'lost'),
  pm_sandbox_lapses: card('visa', '4000000000000119', 'lapses'),
  pm_sandbox_exhausted: card('visa', '4000000000009995', 'exhausted'),
}

/** The card behind a token, as the provider's form in the browser would have made it; undefined for any other text. */
export function cardOf(token: string): SandboxCard | undefined {
  return Object.hasOwn(cards, token) ? cards[token] : undefined
}

/** The token of a card by its number; undefined for what is no card of the sandbox. */
export function tokenOf(number: string): string | undefined {
  return Object.entries(cards).find(([, card]) => card.number === number)?.[0]
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
