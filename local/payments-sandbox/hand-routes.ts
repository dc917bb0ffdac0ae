import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { decideDispute, openDispute } from './disputes.ts'
import { Refusal, refusalOf } from './refusal.ts'
import { refundByHand } from './store.ts'
import type { SandboxTables } from './tables.ts'
import { chargeToWire, decision, newDispute, newOperation, positiveAmount } from './wire.ts'

interface HandParts {
  db: Kysely<SandboxTables>
  clock: () => Date
  changed(): void
}

/** What people do on a provider's own pages, past the shop: give money back, and see a customer's bank take it back. */
export function handRoutes(app: FastifyInstance, { db, clock, changed }: HandParts): void {
  app.post<{ Params: { reference: string } }>('/by-hand/:reference/refund', async (request) => {
    const amount = positiveAmount(newOperation.parse(request.body))
    const stored = await refundByHand(db, request.params.reference, amount, clock())
    if ('refused' in stored) throw refusalOf(stored)
    changed()
    return chargeToWire(stored.charge)
  })

  app.post<{ Params: { reference: string } }>('/by-hand/:reference/dispute', async (request, reply) => {
    const { reason, amount: wire, currency } = newDispute.parse(request.body)
    const amount = wire === undefined ? null : positiveAmount({ amount: wire, currency: currency ?? '' }).minor
    const opened = await openDispute(db, { reference: request.params.reference, amount, reason }, clock())
    if ('refused' in opened) throw refusalOf(opened)
    changed()
    return reply.code(201).send(opened)
  })

  app.post<{ Params: { id: string } }>('/by-hand/disputes/:id', async (request, reply) => {
    const { status } = decision.parse(request.body)
    if (!(await decideDispute(db, request.params.id, status, clock()))) {
      throw new Refusal(404, 'no_such_dispute', 'There is no such dispute.')
    }
    changed()
    return reply.code(204).send()
  })
}
