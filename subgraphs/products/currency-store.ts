import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** The currencies that something has a price in, be it sold or not. */
export async function currenciesInUse(db: Db): Promise<string[]> {
  const withdrawn = db.selectFrom('withdrawn_variants').select('currency')
  const further = db.selectFrom('variant_prices').select('currency')
  const rows = await db.selectFrom('variants').select('currency').union(withdrawn).union(further).execute()
  return rows.map(({ currency }) => currency)
}

/**
 * The currencies that something on sale has a price in, by their codes. Each is found by a step along an index, however many prices are in it,
 * and then one that is on sale is enough.
 */
export async function currenciesOnSale(db: Db): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    WITH RECURSIVE codes AS (
      SELECT least((SELECT min(currency) FROM variants), (SELECT min(currency) FROM variant_prices)) AS code
      UNION ALL
      SELECT least(
        (SELECT min(currency) FROM variants WHERE currency > code),
        (SELECT min(currency) FROM variant_prices WHERE currency > code)
      ) FROM codes WHERE code IS NOT NULL
    )
    SELECT code FROM codes
    WHERE code IS NOT NULL AND (
      EXISTS (
        SELECT FROM variants v JOIN products p ON p.id = v.product_id
        WHERE v.currency = code AND p.status = 'ACTIVE')
      OR EXISTS (
        SELECT FROM variant_prices f JOIN variants v ON v.id = f.variant_id JOIN products p ON p.id = v.product_id
        WHERE f.currency = code AND p.status = 'ACTIVE'))
    ORDER BY code COLLATE "C"`.execute(db)
  return rows.map(({ code }) => code)
}
