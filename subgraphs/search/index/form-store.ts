import { isNotPutOff } from '@micromart/service'
import { sql } from 'kysely'
import { learn } from '../query/vocabulary-store.ts'
import type { Trx } from '../tables.ts'
import { currentForm, type Document, formed } from './document.ts'
import { categoryNames, learnNames } from './name-store.ts'
import { priceBands } from './price-bands.ts'

/** A document that older rules have formed. */
export type Unformed = NonNullable<Awaited<ReturnType<typeof takeUnformed>>>

/** The next document to be formed anew, locked, but for those that `worker` has put off. */
export function takeUnformed(trx: Trx, worker: string, now: Date) {
  return ofOlderForm(trx)
    .where(isNotPutOff(worker, sql.ref('product_id'), now))
    .orderBy('form')
    .orderBy('product_id')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

/** That product's document, if it is to be formed anew. */
export const unformed = (trx: Trx, productId: string): Promise<Unformed | undefined> =>
  ofOlderForm(trx).where('product_id', '=', productId).executeTakeFirst()

const ofOlderForm = (trx: Trx) =>
  trx
    .selectFrom('documents')
    .select([
      'product_id',
      'name',
      'brand',
      'categories',
      'category_ids',
      'options',
      'option_keys',
      'description',
      'skus',
      'gtins',
    ])
    .where('form', '<', currentForm)

/**
 * Forms a document anew. What an earlier version has not kept beside its lexemes, SKUs and descriptions, stays as that version has read it
 * until the product changes, and so do its variants' own options.
 */
export async function formAnew(trx: Trx, row: Unformed): Promise<void> {
  const told = { ...row, skus: row.skus ?? [], gtins: row.gtins ?? [], description: row.description ?? '' }
  const around = await categoryNames(trx, row.category_ids)
  const form = formed(told, [...around.values()])
  await putForm(trx, row.product_id, form, told)
  if (row.skus === null) await shareOptions(trx, row)
  await learnNames(trx, row)
  await learn(trx, [...form.vocabulary])
}

/** Has all documents formed anew that stand in a category, or in what lies in it. */
export async function outdateForms(trx: Trx, categoryId: string): Promise<void> {
  await sql`UPDATE documents SET form = 0 WHERE category_ids @> ARRAY[${categoryId}]`.execute(trx)
}

async function putForm(
  trx: Trx,
  productId: string,
  { heads, lexemes }: { heads: string; lexemes: string },
  { categories }: Pick<Document, 'categories'>,
): Promise<void> {
  await sql`
    UPDATE documents SET
      form = ${currentForm}, price_bands = ${await bandsOf(trx, productId)}::text[], moved = pg_current_xact_id(), shelf = ${categories[0]?.id ?? null}::text,
      heads = ${heads}::tsvector || CASE WHEN skus IS NULL THEN ts_filter(lexemes, '{c}') ELSE '' END,
      lexemes = ${lexemes}::tsvector || CASE WHEN skus IS NULL THEN ts_filter(lexemes, '{c,d}') ELSE '' END,
      in_stock = EXISTS (
        SELECT FROM document_variants v JOIN variant_stock s USING (variant_id)
        WHERE v.product_id = documents.product_id AND s.available > 0)
    WHERE product_id = ${productId}`.execute(trx)
}

/** Of the prices that its variants have, which are told of each of them as well. */
async function bandsOf(trx: Trx, productId: string): Promise<string[]> {
  const variants = await trx
    .selectFrom('document_variants')
    .select(['variant_id', 'currency', 'price', 'further_prices as furtherPrices'])
    .where('product_id', '=', productId)
    .execute()
  const told = variants.map((variant) => ({ variant_id: variant.variant_id, bands: priceBands([variant]) }))
  await sql`
    UPDATE document_variants v SET bands = told.bands
    FROM jsonb_to_recordset(${JSON.stringify(told)}::jsonb) AS told (variant_id text, bands text[])
    WHERE v.variant_id = told.variant_id AND v.bands IS DISTINCT FROM told.bands`.execute(trx)
  return priceBands(variants)
}

/** Which variant has which option is not known yet: any may have each. */
async function shareOptions(trx: Trx, row: { product_id: string; option_keys: string[] }): Promise<void> {
  await sql`
    UPDATE document_variants v SET option_keys = ${row.option_keys}::text[],
      in_stock = EXISTS (SELECT FROM variant_stock s WHERE s.variant_id = v.variant_id AND s.available > 0)
    WHERE v.product_id = ${row.product_id}`.execute(trx)
}
