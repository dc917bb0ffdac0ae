import { sql } from 'kysely'
import { currentForm, type Document } from './document.ts'
import { fold } from './fold.ts'
import { learnNames } from './name-store.ts'
import { stockOf } from './stock-store.ts'
import type { Db, Trx } from './tables.ts'
import { learn } from './vocabulary-store.ts'

/**
 * Puts a product into the index unless a newer version is there. The same version again is written again, so that
 * reading the log from its start after emptying the tables fills them. Answers whether it was.
 */
export async function putDocument(trx: Trx, document: Document, version: number): Promise<boolean> {
  // Before the document's own row, as whoever hears of stock does: or each would wait for the other.
  const available = await stockOf(
    trx,
    document.variants.map(({ variantId }) => variantId),
  )
  const written = await trx
    .insertInto('documents')
    .values(rowOf(document, version, available))
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
          lexemes: eb.ref('excluded.lexemes'),
          heads: eb.ref('excluded.heads'),
          description: eb.ref('excluded.description'),
          skus: eb.ref('excluded.skus'),
          form: eb.ref('excluded.form'),
          in_stock: eb.ref('excluded.in_stock'),
          shelf: eb.ref('excluded.shelf'),
          moved: sql<string>`pg_current_xact_id()`,
        }))
        .where('documents.version', '<=', version),
    )
    .returning('product_id')
    .executeTakeFirst()
  if (!written) return false
  await replaceVariants(trx, document, available)
  await learnNames(trx, document)
  await learn(trx, document.vocabulary)
  return true
}

/** How many products there are in it. */
export async function countDocuments(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM documents`.execute(db)
  return rows[0]?.count ?? 0
}

/** A mark between what was written until now and what is written from now on. */
export async function markWrites(db: Db): Promise<string> {
  const { rows } = await sql<{ mark: string }>`SELECT pg_current_xact_id()::text AS mark`.execute(db)
  return rows[0]?.mark ?? '0'
}

/** Ids of products that were last written before a mark, those after `after` first, at most `limit` of them. */
export async function writtenBefore(db: Db, mark: string, after: string, limit: number): Promise<string[]> {
  const query = db.selectFrom('documents').select('product_id').where('product_id', '>', after)
  const rows = await query.where(sql<boolean>`moved < ${mark}::xid8`).orderBy('product_id').limit(limit).execute()
  return rows.map(({ product_id }) => product_id)
}

/** Takes products out of the index that were last written before a mark. Answers which it were. */
export async function removeDocuments(trx: Trx, ids: readonly string[], mark: string): Promise<string[]> {
  if (ids.length === 0) return []
  const gone = await trx
    .deleteFrom('documents')
    .where('product_id', 'in', ids)
    .where(sql<boolean>`moved < ${mark}::xid8`)
    .returning('product_id')
    .execute()
  const removed = gone.map(({ product_id }) => product_id)
  if (removed.length > 0) await trx.deleteFrom('document_variants').where('product_id', 'in', removed).execute()
  return removed
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
