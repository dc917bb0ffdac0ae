import type { Logger } from '@micromart/telemetry'
import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { paymentOfKey } from './action.ts'
import { hurry } from './store.ts'
import type { Tables } from './tables.ts'
import { isSigned, webhookToleranceMs } from './webhook-signature.ts'

const webhook = z.object({ id: z.string().max(255), charge: z.object({ idempotencyKey: z.string().max(255) }) })

/** A payment's own worker is given this long to hear the same from its call, in ms. */
const headStartMs = 500

interface WebhookParts {
  db: Kysely<Tables>
  secret: string
  clock: () => Date
  log: Logger
}

/**
 * POST /webhooks/sandbox: the provider says that something happened to a charge. It is heard only if it is signed, and once;
 * and nothing in it is believed: a payment whose outcome is unknown is looked at again, which asks the provider.
 */
export function webhookRoute(app: FastifyInstance, { db, secret, clock, log }: WebhookParts): void {
  app.register(async (scope) => {
    // The signature covers the exact bytes, so nothing may parse them before.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit: 64 * 1024 }, (_request, body, done) =>
      done(null, body),
    )
    scope.post('/webhooks/sandbox', async (request, reply) => {
      const signature = request.headers['sandbox-signature']
      const body = typeof request.body === 'string' ? request.body : ''
      if (typeof signature !== 'string' || !isSigned(signature, body, secret, clock())) {
        log.warn({ address: request.ip }, 'a webhook without a good signature was refused')
        return reply.code(401).send({ error: 'bad signature' })
      }
      const event = read(body)
      if (!event) return reply.code(400).send({ error: 'not a webhook' })
      await hear(event.id, event.charge.idempotencyKey)
      return reply.code(204).send()
    })
  })

  async function hear(id: string, key: string): Promise<void> {
    const now = clock()
    const first = await db
      .insertInto('webhook_events')
      .values({ id, at: now })
      .onConflict((clash) => clash.doNothing())
      .returning('id')
      .executeTakeFirst()
    if (first) await hurry(db, paymentOfKey(key), new Date(now.getTime() + headStartMs))
  }
}

function read(body: string): z.infer<typeof webhook> | null {
  try {
    return webhook.safeParse(JSON.parse(body)).data ?? null
  } catch {
    return null
  }
}

/** A worker's task: forgets webhooks too old to pass the signature's check again. */
export async function forgetWebhooks(db: Kysely<Tables>, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 2 * webhookToleranceMs)
  await db.deleteFrom('webhook_events').where('at', '<', old).execute()
}
