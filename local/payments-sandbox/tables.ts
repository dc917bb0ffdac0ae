import type { Generated } from 'kysely'
import type { DisputeStatus } from './charge.ts'

export interface SandboxTables {
  cards: {
    id: string
    token: string
    added_at: Date
  }
  /** Amounts in minor units of the currency. */
  charges: {
    reference: string
    idempotency_key: string
    /** Of the request that made it: the same key with another request is refused. */
    fingerprint: string
    order_id: string
    card_id: string
    currency: string
    authorised: bigint
    captured: Generated<bigint>
    refunded: Generated<bigint>
    /** What banks have of it: the sum of the disputes that are open or lost. */
    disputed: Generated<bigint>
    voided: Generated<boolean>
    lapses: Generated<boolean>
    decline_code: string | null
    created_at: Date
  }
  operations: {
    idempotency_key: string
    fingerprint: string
    reference: string
    at: Date
  }
  /** What was given back, one by one. */
  refunds: {
    id: string
    reference: string
    amount: bigint
    /** Null where somebody gave it back by hand, on the provider's own pages. */
    idempotency_key: string | null
    at: Date
  }
  disputes: {
    id: string
    reference: string
    amount: bigint
    status: DisputeStatus
    reason: string
    at: Date
  }
  /** Keys whose charge was called off before it came: a late one takes no effect. */
  cancelled_keys: {
    idempotency_key: string
    at: Date
  }
  /** Webhooks not delivered yet. */
  webhooks: {
    id: string
    body: string
    tries: Generated<number>
    due_at: Date
    created_at: Date
  }
}
