import DataLoader from 'dataloader'
import type { Kysely } from 'kysely'
import { type Attempt, readAttempts } from './action-store.ts'
import type { Payment } from './payment.ts'
import { methodsById, methodsOf, type PaymentMethod } from './payment-methods.ts'
import { readPayments } from './store.ts'
import type { Tables } from './tables.ts'

export interface Loaders {
  payment: DataLoader<string, Payment | null>
  paymentOfOrder: DataLoader<string, Payment | null>
  attempts: DataLoader<string, Attempt[]>
  method: DataLoader<string, PaymentMethod | null>
  methodsOfUser: DataLoader<string, PaymentMethod[]>
}

/** One request's batches: whatever a query asks of a hundred orders is one statement. */
export function createLoaders(db: Kysely<Tables>): Loaders {
  return {
    payment: new DataLoader(async (ids) => one(ids, await readPayments(db, 'id', ids), ({ id }) => id)),
    paymentOfOrder: new DataLoader(async (ids) =>
      one(ids, await readPayments(db, 'order_id', ids), ({ orderId }) => orderId),
    ),
    attempts: new DataLoader(async (ids) => many(ids, await readAttempts(db, ids), ({ paymentId }) => paymentId)),
    method: new DataLoader(async (ids) => one(ids, await methodsById(db, ids), ({ id }) => id)),
    methodsOfUser: new DataLoader(async (ids) => many(ids, await methodsOf(db, ids), ({ userId }) => userId)),
  }
}

function one<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): (Row | null)[] {
  const found = new Map(rows.map((row) => [keyOf(row), row]))
  return keys.map((key) => found.get(key) ?? null)
}

function many<Row>(keys: readonly string[], rows: readonly Row[], keyOf: (row: Row) => string): Row[][] {
  const found = new Map<string, Row[]>(keys.map((key) => [key, []]))
  for (const row of rows) found.get(keyOf(row))?.push(row)
  return keys.map((key) => found.get(key) ?? [])
}
