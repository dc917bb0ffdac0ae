import type { Money } from '@micromart/money'
import type { TraceContext } from '@micromart/telemetry'

export type ActionKind = 'AUTHORISE' | 'CAPTURE' | 'VOID' | 'REFUND'

/**
 * Something to be done at the provider. A payment's actions are done one after the other. SENT is written before the
 * provider is called: from then on the outcome is unknown until the provider has said it.
 */
export interface Action {
  id: string
  paymentId: string
  kind: ActionKind
  state: 'QUEUED' | 'SENT' | 'SUCCEEDED' | 'FAILED'
  /** Null on a refund of all that is left, until it is sent. */
  amount: Money | null
  reason: string | null
  /** The card to authorise anew with, when what was authorised can be captured no more; null: the payment's own. */
  methodId: string | null
  /** The command that wants a reply; null when staff asked. */
  commandId: string | null
  commandType: CommandType | null
  /** Of whoever asked for it. */
  trace: TraceContext
  tries: number
}

export type CommandType = 'payments.authorise' | 'payments.void' | 'payments.capture' | 'payments.refund'

/**
 * The provider's idempotency key: the same for every try of an action, so that it takes effect once however often its
 * answer is lost. A payment is authorised, captured and voided at most once, and refunded as often as asked.
 */
export function providerKey({ id, kind, paymentId }: Pick<Action, 'id' | 'kind' | 'paymentId'>): string {
  return kind === 'REFUND' ? `${paymentId}:refund:${id}` : `${paymentId}:${kind.toLowerCase()}`
}

/** The keys of the charge that an action makes in place of one that can be captured no more. */
export function keysAnew({ id, paymentId }: Pick<Action, 'id' | 'paymentId'>): { authorise: string; capture: string } {
  return { authorise: `${paymentId}:authorise:${id}`, capture: `${paymentId}:capture:${id}` }
}

/** The payment that a key was made for. */
export function paymentOfKey(key: string): string {
  return key.split(':', 1)[0] ?? key
}
