import type { Generated } from 'kysely'

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
    voided: Generated<boolean>
    decline_code: string | null
    created_at: Date
  }
  operations: {
    idempotency_key: string
    fingerprint: string
    reference: string
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
