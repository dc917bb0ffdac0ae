import { sql } from 'kysely'
import { currentForm, type Document } from './document.ts'
import { fold } from './fold.ts'
import { learnNames } from './name-store.ts'
import { priceBands } from './price-bands.ts'
import { stockOf } from './stock-store.ts'
import type { Db, Trx } from './tables.ts'
import { learn } from './vocabulary-store.ts'

/**
 * Puts a product into the index unless a newer version is there. The same version again is written where it says something else than what is there,
 * so that reading the log from its start after emptying the tables fills them, and what has gone wrong is mended. Answers whether it was.
 */
export async function putDocument(trx: Trx, document: Document, version: number): Promise<boolean> {
  // Before the document's own row, as whoever hears of stock does: or each would wait for the other.
  const available = await stockOf(
    trx,
    document.variants.map(({ variantId }) => variantId),
  )
  const row = rowOf(document, version, available)
  const isNewer = await putRow(trx, row, '<')
  const isThere = !isNewer && (await isKnown(trx, document, row, available))
  const written = isNewer || (!isThere && (await putRow(trx, row, '<=')))
  if (!written && !isThere) return false
  if (written) await replaceVariants(trx, document, available)
  await learnNames(trx, document)
  await learn(trx, document.vocabulary)
  return written
}

/** Whether just that is there, at that version: what is said anew moves nothing in lists. */
async function isKnown(
  trx: Trx,
  document: Document,
  row: ReturnType<typeof rowOf>,
  available: ReadonlyMap<string, number>,
): Promise<boolean> {
  const { productId, image, categories, options, variants } = document
  const entry = JSON.stringify({ ...row, image, categories, options })
  const further = new Map(variants.map(({ variantId, furtherPrices }) => [variantId, furtherPrices]))
  const rows = variantRowsOf(document, available).map((variant) => ({
    ...variant,
    further_prices: further.get(variant.variant_id),
  }))
  const own = sql`SELECT v FROM document_variants v WHERE product_id = ${productId}`
  const told = sql`SELECT v FROM jsonb_populate_recordset(NULL::document_variants, ${JSON.stringify(rows)}::jsonb) v`
  const { rows: same } = await sql`
    SELECT FROM documents d
    WHERE product_id = ${productId} AND d IS NOT DISTINCT FROM jsonb_populate_record(d, ${entry}::jsonb)
      AND NOT EXISTS (${own} EXCEPT ${told}) AND NOT EXISTS (${told} EXCEPT ${own})`.execute(trx)
  return same.length > 0
}

async function putRow(trx: Trx, row: ReturnType<typeof rowOf>, unlessKnown: '<' | '<='): Promise<boolean> {
  const written = await trx
    .insertInto('documents')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .column('product_id')
        .doUpdateSet((eb) => ({
          version: eb.ref('excluded.version'),
          status: eb.ref('excluded.status'),
          name: eb.ref('excluded.name'),
          slug: eb.ref('excluded.slug'),
          image: eb.ref('excluded.image'),
          brand: eb.ref('excluded.brand'),
          brand_key: eb.ref('excluded.brand_key'),
          categories: eb.ref('excluded.categories'),
          category_ids: eb.ref('excluded.category_ids'),
          options: eb.ref('excluded.options'),
          option_keys: eb.ref('excluded.option_keys'),
          price: eb.ref('excluded.price'),
          price_bands: eb.ref('excluded.price_bands'),
          lexemes: eb.ref('excluded.lexemes'),
          heads: eb.ref('excluded.heads'),
          description: eb.ref('excluded.description'),
          skus: eb.ref('excluded.skus'),
          form: eb.ref('excluded.form'),
          in_stock: eb.ref('excluded.in_stock'),
          shelf: eb.ref('excluded.shelf'),
          moved: sql<string>`pg_current_xact_id()`,
        }))
        .where('documents.version', unlessKnown, row.version),
    )
    .returning('product_id')
    .executeTakeFirst()
  return written !== undefined
}

/** How many products there are in it. */
export async function countDocuments(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM documents`.execute(db)
  return rows[0]?.count ?? 0
}

async function replaceVariants(trx: Trx, document: Document, available: ReadonlyMap<string, number>): Promise<void> {
  const { productId, variants } = document
  await trx.deleteFrom('document_variants').where('product_id', '=', productId).execute()
  if (variants.length === 0) return
  await trx.insertInto('document_variants').values(variantRowsOf(document, available)).execute()
}

/** @param available pieces of each variant, by its id */
export const rowOf = (document: Document, version: number, available: ReadonlyMap<string, number>) => ({
  product_id: document.productId,
  version,
  status: document.status,
  name: document.name,
  slug: document.slug,
  image: document.image && JSON.stringify(document.image),
  brand: document.brand,
  brand_key: document.brand && fold(document.brand),
  categories: JSON.stringify(document.categories),
  category_ids: document.categoryIds,
  options: JSON.stringify(document.options),
  option_keys: document.optionKeys,
  price: leastPrice(document),
  price_bands: priceBands(document.variants),
  lexemes: document.lexemes,
  heads: document.heads,
  description: document.description,
  skus: document.skus,
  form: currentForm,
  in_stock: document.variants.some(({ variantId }) => (available.get(variantId) ?? 0) > 0),
  shelf: document.categories[0]?.id ?? null,
  created_at: new Date(document.createdAt),
})

export const variantRowsOf = ({ productId, variants }: Document, available: ReadonlyMap<string, number>) =>
  variants.map(({ variantId, currency, price, furtherPrices, optionKeys }) => ({
    variant_id: variantId,
    product_id: productId,
    currency,
    price,
    further_prices: JSON.stringify(furtherPrices),
    option_keys: optionKeys,
    in_stock: (available.get(variantId) ?? 0) > 0,
  }))

function leastPrice({ variants }: Document): string {
  const [first] = variants
  if (!first) return '0'
  const comparable = variants.filter(({ currency }) => currency === first.currency).map(({ price }) => price)
  return comparable.reduce((least, price) => (Number(price) < Number(least) ? price : least), first.price)
}
