import { sql } from 'kysely'
import { fold } from '../language/fold.ts'
import { learn } from '../query/vocabulary-store.ts'
import type { Db, Trx } from '../tables.ts'
import { currentForm, type Document } from './document.ts'
import { learnNames } from './name-store.ts'
import { priceBands } from './price-bands.ts'
import { stockOf } from './stock-store.ts'

/** A product as it was at a version. */
export interface ToldDocument {
  document: Document
  version: number
}

/**
 * Puts products into the index, each of which is there once, unless a newer version of it is there. The same version again is written where it says
 * something else than what is there, so that reading the log from its start after emptying the tables fills them, and what has gone wrong is
 * mended. Answers those that were, with as many statements as for one where they are newer.
 */
export async function putDocuments(trx: Trx, told: readonly ToldDocument[]): Promise<ReadonlySet<string>> {
  // Before the documents' own rows, as whoever hears of stock does: or each would wait for the other.
  const available = await stockOf(
    trx,
    told.flatMap(({ document }) => document.variants.map(({ variantId }) => variantId)),
  )
  const entries = told.map(({ document, version }) => ({ document, row: rowOf(document, version, available) }))
  const written = await putRows(trx, entries, '<')
  const news = entries.filter(({ document }) => written.has(document.productId))
  const known = []
  for (const entry of entries) {
    if (written.has(entry.document.productId)) continue
    if (await isKnown(trx, entry, available)) known.push(entry)
    else if ((await putRows(trx, [entry], '<=')).size > 0) news.push(entry)
  }
  await replaceVariants(
    trx,
    news.map(({ document }) => document),
    available,
  )
  const learnt = [...news, ...known].map(({ document }) => document)
  await learnNames(trx, {
    categories: learnt.flatMap(({ categories }) => categories),
    options: learnt.flatMap(({ options }) => options),
  })
  await learn(trx, [...new Set(learnt.flatMap(({ vocabulary }) => vocabulary))])
  return new Set(news.map(({ document }) => document.productId))
}

interface Entry {
  document: Document
  row: ReturnType<typeof rowOf>
}

/** Whether just that is there, at that version: what is said anew moves nothing in lists. */
async function isKnown(trx: Trx, { document, row }: Entry, available: ReadonlyMap<string, number>): Promise<boolean> {
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

/** In the order of their ids, so that none waits for another that waits for it. Answers those that were written. */
async function putRows(trx: Trx, entries: readonly Entry[], unlessKnown: '<' | '<='): Promise<ReadonlySet<string>> {
  if (entries.length === 0) return new Set()
  const rows = entries.map(({ row }) => row).toSorted((a, b) => (a.product_id < b.product_id ? -1 : 1))
  const written = await trx
    .insertInto('documents')
    .values(rows)
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
          gtins: eb.ref('excluded.gtins'),
          form: eb.ref('excluded.form'),
          in_stock: eb.ref('excluded.in_stock'),
          shelf: eb.ref('excluded.shelf'),
          moved: sql<string>`pg_current_xact_id()`,
        }))
        .whereRef('documents.version', unlessKnown, 'excluded.version'),
    )
    .returning('product_id')
    .execute()
  return new Set(written.map(({ product_id }) => product_id))
}

/** How many products there are in it. */
export async function countDocuments(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM documents`.execute(db)
  return rows[0]?.count ?? 0
}

async function replaceVariants(
  trx: Trx,
  documents: readonly Document[],
  available: ReadonlyMap<string, number>,
): Promise<void> {
  if (documents.length === 0) return
  const ids = documents.map(({ productId }) => productId)
  await trx.deleteFrom('document_variants').where(sql<boolean>`product_id = ANY (${ids}::text[])`).execute()
  const rows = documents.flatMap((document) => variantRowsOf(document, available))
  if (rows.length > 0) await trx.insertInto('document_variants').values(rows).execute()
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
  gtins: document.gtins,
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
    bands: priceBands([{ currency, price, furtherPrices }]),
    option_keys: optionKeys,
    in_stock: (available.get(variantId) ?? 0) > 0,
  }))

function leastPrice({ variants }: Document): string {
  const [first] = variants
  if (!first) return '0'
  const comparable = variants.filter(({ currency }) => currency === first.currency).map(({ price }) => price)
  return comparable.reduce((least, price) => (Number(price) < Number(least) ? price : least), first.price)
}
