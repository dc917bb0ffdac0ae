import { sql } from 'kysely'
import type { Document } from './document.ts'
import type { Db, Trx } from './tables.ts'
import { fold } from './words.ts'

/**
 * Puts a product into the index unless a newer version is there. The same version again is written again, so that
 * reading the log from its start after emptying the tables fills them.
 */
export async function putDocument(trx: Trx, document: Document, version: number): Promise<void> {
  const written = await trx
    .insertInto('documents')
    .values({
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
      created_at: new Date(document.createdAt),
    })
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
        }))
        .where('documents.version', '<=', version),
    )
    .returning('product_id')
    .executeTakeFirst()
  if (!written) return
  await replaceVariants(trx, document)
  await learn(trx, document.vocabulary)
}

/** How many products there are in it. */
export async function countDocuments(db: Db): Promise<number> {
  const { rows } = await sql<{ count: number }>`SELECT count(*)::int AS count FROM documents`.execute(db)
  return rows[0]?.count ?? 0
}

/** Keeps how many of a variant can be had, unless something newer is known. */
export async function putStock(trx: Trx, variantId: string, version: number, available: number): Promise<void> {
  await trx
    .insertInto('variant_stock')
    .values({ variant_id: variantId, version, available })
    .onConflict((conflict) =>
      conflict.column('variant_id').doUpdateSet({ version, available }).where('variant_stock.version', '<=', version),
    )
    .execute()
}

async function replaceVariants(trx: Trx, { productId, variants }: Document): Promise<void> {
  await trx.deleteFrom('document_variants').where('product_id', '=', productId).execute()
  if (variants.length === 0) return
  const rows = variants.map(({ variantId, currency, price }) => ({
    variant_id: variantId,
    product_id: productId,
    currency,
    price,
  }))
  await trx.insertInto('document_variants').values(rows).execute()
}

/** Words are only ever added: whether a document still has one is asked when it is about to be proposed. */
async function learn(trx: Trx, vocabulary: readonly string[]): Promise<void> {
  await sql`
    INSERT INTO vocabulary (word)
    SELECT word FROM unnest(${[...vocabulary].toSorted()}::text[]) word
    WHERE NOT EXISTS (SELECT 1 FROM vocabulary known WHERE known.word = word.word)
    ON CONFLICT DO NOTHING`.execute(trx)
}

function leastPrice({ variants }: Document): string {
  const [first] = variants
  if (!first) return '0'
  const comparable = variants.filter(({ currency }) => currency === first.currency).map(({ price }) => price)
  return comparable.reduce((least, price) => (Number(price) < Number(least) ? price : least), first.price)
}
