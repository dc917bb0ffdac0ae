import { type ProductSnapshot, titleInFull } from '@micromart/events'
import { fromWire } from '@micromart/money'
import { anyOf } from '@micromart/service'
import { type Selectable, sql } from 'kysely'
import type { Offer } from './offer.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** Named, so that the statement can be prepared. */
const columns = [
  'variant_id',
  'product_id',
  'sku',
  'title',
  'price_minor',
  'currency',
  'further_prices',
  'weight_grams',
  'status',
  'changes',
] as const

const offerOf = (row: Pick<Selectable<Tables['catalog_variants']>, (typeof columns)[number]>): Offer => ({
  variantId: row.variant_id,
  productId: row.product_id,
  sku: row.sku,
  title: row.title,
  price: { minor: row.price_minor, currency: row.currency },
  furtherPrices: Object.entries(row.further_prices).map(([currency, minor]) => ({ minor: BigInt(minor), currency })),
  weightGrams: row.weight_grams,
  status: row.status,
  changes: row.changes,
})

/** What is known of some variants. */
export async function readOffers(db: Db, variantIds: readonly string[]): Promise<Map<string, Offer>> {
  if (variantIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('catalog_variants')
    .select(columns)
    .where('variant_id', '=', anyOf(variantIds))
    .execute()
  return new Map(rows.map((row) => [row.variant_id, offerOf(row)]))
}

/** Whether an upsert makes a variant cost something else, or be sold or not. */
const changed = sql<boolean>`
  (catalog_variants.price_minor, catalog_variants.currency, catalog_variants.further_prices, catalog_variants.status)
  IS DISTINCT FROM (excluded.price_minor, excluded.currency, excluded.further_prices, excluded.status)`

/** A product as an event carries it, which has a version. */
export interface ToldProduct {
  product: Pick<ProductSnapshot, 'productId' | 'name' | 'status' | 'variants'>
  version: number
}

/** Takes over products, each of which is there once. A version older than what is known changes nothing, the same sets it anew. */
export async function saveProducts(trx: Trx, told: readonly ToldProduct[]): Promise<void> {
  if (told.length === 0) return
  await withdrawOthers(trx, told)
  const rows = told.flatMap(({ product, version }) => product.variants.map((it) => rowOf(product, it, version)))
  if (rows.length === 0) return
  await trx
    .insertInto('catalog_variants')
    .values(rows.sort((a, b) => (a.variant_id < b.variant_id ? -1 : 1)))
    .onConflict((conflict) =>
      conflict
        .column('variant_id')
        .doUpdateSet(({ ref }) => ({
          product_version: ref('excluded.product_version'),
          sku: ref('excluded.sku'),
          title: ref('excluded.title'),
          price_minor: ref('excluded.price_minor'),
          currency: ref('excluded.currency'),
          further_prices: ref('excluded.further_prices'),
          weight_grams: ref('excluded.weight_grams'),
          status: ref('excluded.status'),
          changes: sql<number>`catalog_variants.changes + (${changed})::int`,
        }))
        .where(sql<boolean>`catalog_variants.product_version <= excluded.product_version`),
    )
    .execute()
}

type ToldVariant = ProductSnapshot['variants'][number]

function rowOf({ productId, name, status }: ToldProduct['product'], variant: ToldVariant, version: number) {
  const { variantId, sku, weightGrams } = variant
  const { minor, currency } = fromWire(variant.price)
  return {
    variant_id: variantId,
    product_id: productId,
    product_version: version,
    sku,
    title: titleInFull({ name }, variant),
    price_minor: minor,
    currency,
    further_prices: JSON.stringify(furtherPrices(variant)),
    weight_grams: weightGrams ?? null,
    status,
  }
}

const furtherPrices = ({ prices = [] }: ToldVariant) =>
  Object.fromEntries(prices.map(({ price }) => [price.currency, fromWire(price).minor.toString()]))

/** What a product has no more is not for sale. */
async function withdrawOthers(trx: Trx, told: readonly ToldProduct[]): Promise<void> {
  const kept = told.flatMap(({ product }) => product.variants.map(({ variantId }) => variantId))
  await sql`
    UPDATE catalog_variants SET status = 'ARCHIVED', product_version = told.version, changes = changes + 1
    FROM unnest(
      ${told.map(({ product }) => product.productId)}::text[], ${told.map(({ version }) => version)}::int[]
    ) AS told (product_id, version)
    WHERE catalog_variants.product_id = told.product_id AND product_version < told.version
      AND status <> 'ARCHIVED' AND variant_id <> ALL (${kept}::text[])`.execute(trx)
}
