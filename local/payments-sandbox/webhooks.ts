import { randomUUID } from 'node:crypto'
import type { Peer } from '@micromart/peers'
import { msUntil, type Worker } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Charge } from './charge.ts'
import { sign, signatureHeader } from './signature.ts'
import type { SandboxTables } from './tables.ts'
import { chargeToWire } from './wire.ts'

export type ChargeEvent =
  | 'charge.authorised'
  | 'charge.declined'
  | 'charge.captured'
  | 'charge.voided'
  | 'charge.refunded'
  | 'charge.disputed'

const timeoutMs = 5_000
const longestPauseMs = 60_000
const atOnce = 16
const givenUpAfterMs = 24 * 60 * 60_000

/** Writes the webhook in the charge's own transaction: it is sent if the charge changed, and never otherwise. */
export async function queueWebhook(
  trx: Transaction<SandboxTables>,
  type: ChargeEvent,
  charge: Charge,
  at: Date,
): Promise<void> {
  const id = `whk_${randomUUID()}`
  const body = JSON.stringify({ id, type, at: at.toISOString(), charge: chargeToWire(charge) })
  await trx.insertInto('webhooks').values({ id, body, due_at: at, created_at: at }).execute()
}

interface WebhookParts {
  db: Kysely<SandboxTables>
  receiver: Peer
  secret: string
  clock: () => Date
  log: Logger
  /** Registers what to call when there is a new webhook. */
  wakenBy(wake: () => void): () => void
}

/** Delivers webhooks at least once, with a growing pause until the receiver takes them. */
export function webhookWorker({ db, receiver, secret, clock, log, wakenBy }: WebhookParts): Worker {
  /** Answers the webhook's id when it needs no further try. */
  async function deliver(hook: { id: string; body: string; tries: number; created_at: Date }): Promise<string | null> {
    const now = clock()
    try {
      const headers = { 'content-type': 'application/json', [signatureHeader]: sign(secret, hook.body, now) }
      await receiver.request({ method: 'POST', headers, body: hook.body, timeoutMs }, ({ status }) => {
        if (status >= 300) throw new Error(`the receiver answered ${status}`)
      })
      return hook.id
    } catch (error) {
      if (now.getTime() - hook.created_at.getTime() > givenUpAfterMs) {
        log.error({ webhook: hook.id }, 'a webhook was given up')
        return hook.id
      }
      const pause = Math.min(longestPauseMs, 250 * 2 ** hook.tries)
      log.debug({ webhook: hook.id, err: error }, 'a webhook was not taken')
      await db
        .updateTable('webhooks')
        .set({ tries: hook.tries + 1, due_at: new Date(now.getTime() + pause) })
        .where('id', '=', hook.id)
        .execute()
      return null
    }
  }

  return {
    name: 'webhooks',
    everyMs: 500,
    wakenBy,
    async dueInMs() {
      const row = await db
        .selectFrom('webhooks')
        .select((eb) => eb.fn.min('due_at').as('first'))
        .executeTakeFirst()
      return msUntil(row?.first, clock())
    },
    async run({ signal, goesOn }) {
      while (!signal.aborted) {
        const due = await db
          .selectFrom('webhooks')
          .select(['id', 'body', 'tries', 'created_at'])
          .where('due_at', '<=', sql<Date>`${clock()}::timestamptz`)
          .orderBy('due_at')
          .limit(atOnce)
          .execute()
        if (due.length === 0) return
        const delivered = await Promise.all(due.map(deliver))
        const over = delivered.filter((id) => id !== null)
        if (over.length > 0) await db.deleteFrom('webhooks').where('id', 'in', over).execute()
        goesOn()
      }
    },
  }
}
