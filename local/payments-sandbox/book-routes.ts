import type { FastifyInstance } from 'fastify'
import type { Kysely } from 'kysely'
import { bookEntry, bookPage } from './books.ts'
import { chargesAfter, chargesOf } from './store.ts'
import type { SandboxTables } from './tables.ts'
import { bookQuery, ledgerLine, ledgerQuery } from './wire.ts'

/** The provider's books: `/ledger` for everybody's eyes, `/books` with every refund and dispute for the shop's. */
export function bookRoutes(app: FastifyInstance, db: Kysely<SandboxTables>): void {
  app.get('/ledger', { config: { open: true } }, async (request) => {
    const { order, first, after } = ledgerQuery.parse(request.query)
    return (await (order ? chargesOf(db, order) : chargesAfter(db, after, first))).map(ledgerLine)
  })

  app.get('/books', async (request) => bookPage(db, bookQuery.parse(request.query)))

  app.get<{ Params: { reference: string } }>('/books/:reference', async (request) => ({
    charge: (await bookEntry(db, request.params.reference)) ?? null,
  }))
}
