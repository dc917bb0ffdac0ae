import type { Money } from '@micromart/money'
import type { DisputeStatus } from '../books/dispute.ts'
import type { ReadWebhook, SentWebhook } from './webhook.ts'

/** A charge as the provider has it. */
export interface ProviderCharge {
  reference: string
  status: 'authorised' | 'declined' | 'voided'
  authorised: Money
  captured: Money
  refunded: Money
  declineCode: string | null
}

/** A refund as the provider's books have it. */
export interface LedgerRefund {
  /** The provider's own. */
  id: string
  /** The key that we asked with; null where somebody gave the money back at the provider itself. */
  key: string | null
  amount: Money
  /** FAILED: the money came back to the provider, since the customer's bank would not have it. */
  status: 'PENDING' | 'SUCCEEDED' | 'FAILED'
  at: Date
}

/** A customer's bank asks for a charge's money back. */
export interface LedgerDispute {
  id: string
  amount: Money
  status: DisputeStatus
  /** The bank's, such as `fraudulent`. */
  reason: string
  at: Date
}

/** A charge with all that came of it. */
export interface LedgerCharge extends ProviderCharge {
  /** The key that we asked with; null for one that somebody made at the provider itself. */
  key: string | null
  at: Date
  refunds: LedgerRefund[]
  disputes: LedgerDispute[]
}

export interface AuthoriseRequest {
  key: string
  card: string
  orderId: string
  amount: Money
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
  /** Also the last part of the path that its webhooks come to. */
  name: 'sandbox' | 'stripe'
  addCard(token: string): Promise<CardAnswer>
  authorise(request: AuthoriseRequest): Promise<ProviderCharge | ProviderRefusal>
  /** The charge that this authorisation made, or null if it made none so far; it may still be on its way. */
  find(request: AuthoriseRequest): Promise<ProviderCharge | null>
  /** Voids the charge of an authorisation, or sees to it that one which is still on its way takes no effect (null). */
  callOff(request: AuthoriseRequest): Promise<ProviderCharge | ProviderRefusal | null>
  capture(request: { key: string; reference: string; amount: Money }): Promise<ProviderCharge | ProviderRefusal>
  void(request: { key: string; reference: string }): Promise<ProviderCharge | ProviderRefusal>
  refund(request: { key: string; reference: string; amount: Money }): Promise<ProviderCharge | ProviderRefusal>
  /** The provider's books: every charge made since a time. */
  charges(since: Date): AsyncIterable<LedgerCharge>
  /** What the books say of one charge; null when they have none of that reference. */
  charge(reference: string): Promise<LedgerCharge | null>
  /** Reads what claims to be a webhook of the provider's, and is one only if its signature is good. */
  readWebhook(sent: SentWebhook, now: Date): ReadWebhook | Promise<ReadWebhook>
  close(): Promise<void>
}
