import type { Money } from '@micromart/money'

/** A charge as the provider has it. */
export interface ProviderCharge {
  reference: string
  status: 'authorised' | 'declined' | 'voided'
  authorised: Money
  captured: Money
  refunded: Money
  declineCode: string | null
}

export interface ProviderCard {
  /** The provider's reference of the card, to charge it by. */
  card: string
  brand: string
  last4: string
  expiryMonth: number
  expiryYear: number
}

export type CardAnswer = ProviderCard | { declineCode: string; message: string } | { unknownToken: true }

/** The provider says no, and would say so again. */
export interface ProviderRefusal {
  refused: string
  message: string
}

/**
 * No answer that says what happened: the call may have taken effect or not. Ask by its key, or repeat it with its key;
 * never with another one.
 */
export class OutcomeUnknown extends Error {
  override name = 'OutcomeUnknown'
}

/**
 * A payment provider. Every call that changes something carries an idempotency key and takes effect once per key,
 * however often it is repeated. Every call may throw OutcomeUnknown.
 */
export interface PaymentProvider {
  addCard(token: string): Promise<CardAnswer>
  authorise(request: {
    key: string
    card: string
    orderId: string
    amount: Money
  }): Promise<ProviderCharge | ProviderRefusal>
  /** The charge that an authorisation with this key made, or null if it made none so far; it may still be on its way. */
  find(key: string): Promise<ProviderCharge | null>
  /** Voids the charge of that key, or sees to it that one which is still on its way takes no effect (null). */
  callOff(key: string): Promise<ProviderCharge | ProviderRefusal | null>
  capture(request: { key: string; reference: string; amount: Money }): Promise<ProviderCharge | ProviderRefusal>
  void(request: { key: string; reference: string }): Promise<ProviderCharge | ProviderRefusal>
  refund(request: { key: string; reference: string; amount: Money }): Promise<ProviderCharge | ProviderRefusal>
  close(): Promise<void>
}
