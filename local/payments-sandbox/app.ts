import { createHash, randomUUID, timingSafeEqual } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sideApp } from '@micromart/lifecycle/side-app'
import { traceHttp } from '@micromart/service'
import type { Logger } from '@micromart/telemetry'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Kysely } from 'kysely'
import { bookRoutes } from './book-routes.ts'
import { cardFieldRoutes } from './card-field/routes.ts'
import { cardOf, expiryOf, genericDecline } from './cards.ts'
import type { Operation } from './charge.ts'
import { handRoutes } from './hand-routes.ts'
import { presentable, Refusal, refusalOf } from './refusal.ts'
import { authoriseOnce, cancelByKey, findByKey, operateOnce, type Stored } from './store.ts'
import type { SandboxTables } from './tables.ts'
import { cancellation, chargeToWire, fingerprintOf, newCard, newCharge, newOperation, positiveAmount } from './wire.ts'

interface SandboxParts {
  db: Kysely<SandboxTables>
  /** Whoever calls must bring it as `authorization: Bearer KEY`; the ledger and what browsers ask are open. */
  apiKey: string
  clock: () => Date
  /** How long the slow card takes, in ms. */
  slowMs: number
  /** Called after each change of a charge: there is a webhook to deliver. */
  changed(): void
  log: Logger
}

const digest = (text: string) => createHash('sha256').update(text).digest()

/** The sandbox provider's API: cards, charges, what is done to them, and the books. */
export function sandboxApp({ db, apiKey, clock, slowMs, changed, log }: SandboxParts): FastifyInstance {
  const app = sideApp()
  const expected = digest(`Bearer ${apiKey}`)

  traceHttp(app, { log, statusOf: (error) => presentable(error).status })
  app.setErrorHandler((error, _request, reply) => {
    const { status, code, message } = presentable(error)
    return reply.code(status).send({ error: { code, message } })
  })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.open) return
    if (!timingSafeEqual(digest(request.headers.authorization ?? ''), expected)) {
      throw new Refusal(401, 'unauthorised', 'The API key is no good.')
    }
  })

  const answer = (stored: Stored) => {
    if ('refused' in stored) throw refusalOf(stored)
    if (!stored.replayed) changed()
    return chargeToWire(stored.charge)
  }

  bookRoutes(app, db)
  handRoutes(app, { db, clock, changed })
  cardFieldRoutes(app, { clock })

  app.post('/cards', async (request, reply) => {
    const { token } = newCard.parse(request.body)
    const card = cardOf(token)
    if (!card) throw new Refusal(404, 'no_such_token', 'There is no such card token.')
    if (card.behaviour === 'refused') throw new Refusal(402, genericDecline, 'The card was declined.')
    const id = `card_${randomUUID()}`
    await db.insertInto('cards').values({ id, token, added_at: clock() }).execute()
    return reply.code(201).send({ id, brand: card.brand, last4: card.last4, ...expiryOf(clock()) })
  })

  app.post('/charges', async (request, reply) => {
    const { card: cardId, orderId, ...wire } = newCharge.parse(request.body)
    const idempotencyKey = keyOf(request)
    const amount = positiveAmount(wire)
    const added = await db.selectFrom('cards').select('token').where('id', '=', cardId).executeTakeFirst()
    const card = added && cardOf(added.token)
    if (!card) throw new Refusal(404, 'no_such_card', 'There is no such card.')
    // The effect comes after the wait: who gave up meanwhile and asks finds no charge yet, as with a real bank.
    if (card.behaviour === 'slow') await wait(slowMs)
    const stored = await authoriseOnce(db, {
      reference: `chg_${randomUUID()}`,
      idempotencyKey,
      fingerprint: fingerprintOf('charge', cardId, orderId, String(amount.minor), amount.currency),
      orderId,
      cardId,
      currency: amount.currency,
      amount: amount.minor,
      card,
      at: clock(),
    })
    const body = answer(stored)
    if (card.behaviour === 'lost' && 'charge' in stored && !stored.replayed) return hangUp(request, reply)
    return reply.code(201).send(body)
  })

  app.get<{ Querystring: { idempotencyKey?: string } }>('/charges', async (request) => {
    const found = await findByKey(db, request.query.idempotencyKey ?? '')
    if (!found) throw new Refusal(404, 'no_such_charge', 'There is no such charge.')
    return chargeToWire(found)
  })

  app.post('/charges/cancel', async (request) => {
    const { idempotencyKey } = cancellation.parse(request.body)
    const stored = await cancelByKey(db, idempotencyKey, clock())
    return { charge: stored ? answer(stored) : null }
  })

  app.post<{ Params: { reference: string; operation: string } }>('/charges/:reference/:operation', async (request) => {
    const { reference } = request.params
    const { operation, currency } = operationOf(request.params.operation, request.body)
    const amount = 'amount' in operation ? String(operation.amount) : ''
    const fingerprint = fingerprintOf(operation.kind, reference, amount)
    const stored = await operateOnce(db, reference, operation, {
      idempotencyKey: keyOf(request),
      fingerprint,
      currency,
      at: clock(),
    })
    return answer(stored)
  })

  return app
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** No API key needed. */
    open?: boolean
  }
}

function operationOf(name: string, body: unknown): { operation: Operation; currency?: string } {
  if (name === 'void') return { operation: { kind: 'void' } }
  if (name !== 'capture' && name !== 'refund') throw new Refusal(404, 'not_found', 'There is no such operation.')
  const amount = positiveAmount(newOperation.parse(body))
  return { operation: { kind: name, amount: amount.minor }, currency: amount.currency }
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key === '' || key.length > 255) {
    throw new Refusal(400, 'no_idempotency_key', 'An idempotency-key header of 1 to 255 characters is needed.')
  }
  return key
}

/** The connection drops instead of an answer. */
function hangUp(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  reply.hijack()
  request.raw.socket.destroy()
  return reply
}
