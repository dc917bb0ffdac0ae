import { type QueryExecutorProvider, sql } from 'kysely'
import type { Databases } from './databases.ts'

/** What a table takes on the disk, with its indexes and what it keeps beside it, in bytes. */
export interface TableSize {
  table: string
  bytes: number
}

/** The databases that an order leaves its rows in; the provider's own books are not the shop's. */
const kept = ['orders', 'payments', 'inventory'] as const

/** What the tables take, the largest first. */
export async function tableSizes(databases: Databases): Promise<TableSize[]> {
  const sizes = await Promise.all(kept.map((name) => sizesIn(databases[name], name)))
  return sizes.flat().sort((one, other) => other.bytes - one.bytes)
}

async function sizesIn(db: QueryExecutorProvider, name: string): Promise<TableSize[]> {
  const { rows } = await sql<{ table: string; bytes: string }>`
    SELECT relname AS table, pg_total_relation_size(oid) AS bytes FROM pg_class
    WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace`.execute(db)
  return rows.map(({ table, bytes }) => ({ table: `${name}.${table}`, bytes: Number(bytes) }))
}

/** What a table takes for each of so many orders, in bytes, where that is worth a line. */
export function perOrder(sizes: readonly TableSize[], orders: number): string[] {
  const each = (bytes: number) => (bytes / orders).toFixed(0).padStart(8)
  const all = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
  return [{ table: 'all tables', bytes: all }, ...sizes]
    .filter(({ bytes }) => bytes >= 50 * orders)
    .map(({ table, bytes }) => `${table.padEnd(38)}${each(bytes)} bytes an order`)
}
