import type { Generated } from 'kysely'

/** The tables that every service's own database has, for its outbox and its inbox. */
export interface MessagingTables {
  outbox: {
    id: Generated<bigint>
    shard: number
    topic: string
    key: string
    value: string
    at: Generated<Date>
  }
  inbox: {
    consumer: string
    message_id: string
    at: Generated<Date>
  }
  inbox_versions: {
    consumer: string
    topic: string
    subject: string
    version: bigint
  }
}
