import { sql } from 'kysely'
import type { Db } from './tables.ts'

/** The currencies of all amounts there are: of prices as the catalog and the lines have them, of what coupons are from, and of sending. */
export async function currenciesInUse(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('catalog_variants')
    .select('currency')
    .union(
      db
        .selectFrom(
          sql<{ currency: string }>`
          (SELECT jsonb_object_keys(further_prices) AS currency FROM catalog_variants)`.as('further'),
        )
        .select('currency'),
    )
    .union(db.selectFrom('cart_lines').select('added_currency as currency'))
    .union(
      db
        .selectFrom('coupons')
        .select('minimum_currency as currency')
        .where('minimum_currency', 'is not', null)
        .$castTo<{ currency: string }>(),
    )
    .union(
      db
        .selectFrom('shipping_rates')
        .select('currency')
        .where('currency', 'is not', null)
        .$castTo<{ currency: string }>(),
    )
    .execute()
  return rows.map(({ currency }) => currency)
}
