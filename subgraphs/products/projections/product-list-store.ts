import type { ProductSnapshot } from '@micromart/events'
import { gtinKey } from '@micromart/input'
import type { Page } from '@micromart/pagination'
import { type Expression, type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely'
import type { ProductSort } from '../generated.ts'
import type { ProductStatus } from '../product.ts'
import type { Db, Tables } from '../tables.ts'

/** The sort key of a product in lists: what it is sorted by, if not by its age alone, and its id. */
export type ProductKey = [productId: string] | [by: string, productId: string]

export interface Shelf {
  /** Only products in this category or below it. */
  category?: string | null
  /** Drafts and archived products as well. */
  everything: boolean
  /** Only products in one of these. */
  status?: readonly ProductStatus[] | null
  /**
   * Only products whose name, brand and SKUs have all of these, each by its beginning, or that have a variant whose trade number this is; none where there
   * is no word in it.
   */
  words?: string | null
  sort: ProductSort
  page: Page<ProductKey>
}

export interface ListedProduct {
  product: ProductSnapshot
  key: ProductKey
}

/** A page of products, and one more if there are more. */
export async function productsOnShelf(db: Db, shelf: Shelf): Promise<ListedProduct[]> {
  const by = byOf(shelf.sort)
  if (by === null) {
    const rows = await byAge(db, shelf).execute()
    return rows.map(({ doc }) => ({ product: doc, key: [doc.productId] }))
  }
  const rows = (await byText(db, shelf, by)?.execute()) ?? []
  return rows.map(({ doc, by: text }) => ({ product: doc, key: [text, doc.productId] }))
}

export const isByText = (sort: ProductSort): boolean => byOf(sort) !== null

/** What products are sorted by besides their age, as the indexes have it. */
function byOf(sort: ProductSort): RawBuilder<string> | null {
  if (sort === 'NAME_ASC' || sort === 'NAME_DESC') return sql<string>`name_to_sort(doc) COLLATE "C"`
  if (sort === 'CHANGED_ASC' || sort === 'CHANGED_DESC') return sql<string>`(doc ->> 'updatedAt') COLLATE "C"`
  return null
}

const goesUp = ({ sort }: Shelf) => sort === 'OLDEST' || sort === 'NAME_ASC' || sort === 'CHANGED_ASC'
const wayOf = (shelf: Shelf) => (goesUp(shelf) ? 'asc' : 'desc')

type Views<Row> = SelectQueryBuilder<Tables, 'product_views', Row>

function byAge(db: Db, shelf: Shelf) {
  const { words, page } = shelf
  const [after] = page.after ?? []
  const first = <Row>(views: Views<Row>): Views<Row> => {
    const behind = after === undefined ? views : views.where('product_id', goesUp(shelf) ? '>' : '<', String(after))
    return behind.orderBy('product_id', wayOf(shelf)).limit(page.first + 1)
  }
  const docs = db.selectFrom('product_views').select('doc')
  if (words == null) return first(onShelf(docs, shelf))
  const found = having(db, onShelf(db.selectFrom('product_views').select('product_id'), shelf), words)
  const some = after === undefined ? found : found.where('product_id', goesUp(shelf) ? '>' : '<', String(after))
  const ids = some.orderBy('product_id', wayOf(shelf)).limit(page.first + 1)
  return docs.where('product_id', 'in', ids).orderBy('product_id', wayOf(shelf))
}

/**
 * Each status by itself, along its own index, and of these the first; of what has words, all that have them, which are few: along the index PostgreSQL
 * would reckon the words of every product.
 */
function byText(db: Db, shelf: Shelf, by: RawBuilder<string>) {
  const { words, page } = shelf
  const next = (views: Views<{ product_id: string }>) =>
    views
      .select(by.as('by'))
      .$if(page.after !== null, (all) => all.where(isBehind(by, shelf)))
      .orderBy(by, wayOf(shelf))
      .orderBy('product_id', wayOf(shelf))
      .limit(page.first + 1)
  const ids = db.selectFrom('product_views').select('product_id')
  const lists =
    words == null
      ? statusesOf(shelf).map((status) => onShelf(ids.where('status', '=', status), { ...shelf, status: null }))
      : [ids.where('product_id', 'in', having(db, onShelf(ids, shelf), words))]
  const [first, ...more] = lists.map((list) => db.selectFrom(next(list).as('some')).select(['product_id', 'by']))
  return (
    first &&
    db
      .selectFrom(more.reduce((all, one) => all.unionAll(one), first).as('foremost'))
      .innerJoin('product_views', 'product_views.product_id', 'foremost.product_id')
      .select(['doc', 'foremost.by'])
      .orderBy('foremost.by', wayOf(shelf))
      .orderBy('foremost.product_id', wayOf(shelf))
      .limit(page.first + 1)
  )
}

const isBehind = (by: RawBuilder<string>, shelf: Shelf): Expression<SqlBool> =>
  sql`(${by}, product_id) ${goesUp(shelf) ? sql`>` : sql`<`} (${sql.join(shelf.page.after ?? [])})`

const statuses: readonly ProductStatus[] = ['DRAFT', 'ACTIVE', 'ARCHIVED']

const statusesOf = ({ everything, status }: Shelf): ProductStatus[] =>
  statuses.filter((each) => (everything || each === 'ACTIVE') && (status == null || status.includes(each)))

/**
 * Of `all` those that have the words, by their index: looking through products from the newest on, PostgreSQL would reckon the words of each, to find
 * at last that few have them.
 */
function having(db: Db, all: Views<{ product_id: string }>, words: string) {
  const named = all.where(sql<boolean>`words_of_product(doc) @@ query_of_words(${words})`)
  const key = gtinKey(words)
  // Each by its own index.
  const numbered = all.where(
    'product_id',
    'in',
    db.selectFrom('variant_views').select('product_id').where('gtin_key', '=', key),
  )
  return db
    .with(
      (cte) => cte('having').materialized(),
      () => (key === null ? named : named.union(numbered)),
    )
    .selectFrom('having')
    .select('product_id')
}

function onShelf<Row>(all: Views<Row>, { category, everything, status }: Shelf): Views<Row> {
  let query = all
  if (!everything) query = query.where('status', '=', 'ACTIVE')
  if (status != null) query = query.where(sql<boolean>`status = ANY (${status}::text[])`)
  if (category != null) query = query.where(sql<boolean>`category_ids @> ARRAY[${category}]`)
  return query
}
