import { anyOf } from '@micromart/service'
import { sql } from 'kysely'
import type { Category } from '../product.ts'
import type { Db, Tables, Trx } from '../tables.ts'

/**
 * Nobody else changes the tree before the transaction ends: what a category lies in is asked first and written then.
 */
export async function lockTree(trx: Trx): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtext('category tree'))`.execute(trx)
}

/** Throws a unique violation of `categories_slug_key` when the slug is taken. */
export async function insertCategory(trx: Trx, category: Category, now: Date): Promise<void> {
  const { id, parentId, path } = category
  await trx
    .insertInto('categories')
    .values({ ...columns(category), id, parent_id: parentId, path: [...path], created_at: now })
    .execute()
}

/** Throws a unique violation of `categories_slug_key` when the slug is taken. */
export async function saveCategory(trx: Trx, category: Category): Promise<void> {
  const { id, parentId, path } = category
  await trx
    .updateTable('categories')
    .set({ ...columns(category), parent_id: parentId, path: [...path] })
    .where('id', '=', id)
    .execute()
}

/** Whoever is just putting something into a category is waited for; whoever comes later waits until the transaction ends. */
export async function closeCategory(trx: Trx, id: string): Promise<void> {
  await trx.selectFrom('categories').select('id').where('id', '=', id).forUpdate().execute()
}

/** A category that is closed and empty of others goes; what stood in it stands in `heir` from then on, if it did not already. */
export async function removeCategory(trx: Trx, id: string, heir: string | null): Promise<void> {
  if (heir !== null) {
    await sql`
      INSERT INTO product_categories (product_id, category_id, position)
      SELECT product_id, ${heir}, position FROM product_categories WHERE category_id = ${id}
      ON CONFLICT DO NOTHING`.execute(trx)
  }
  await trx.deleteFrom('product_categories').where('category_id', '=', id).execute()
  await trx.deleteFrom('categories').where('id', '=', id).execute()
}

/**
 * Some categories, of those that there are. With `lock` nobody moves or renames them before the transaction ends; all who lock take them in
 * the order of their ids.
 */
export async function categoriesById(db: Db, ids: readonly string[], { lock = false } = {}): Promise<Category[]> {
  if (ids.length === 0) return []
  const query = select(db).where('id', '=', anyOf(ids)).orderBy('id')
  return read(lock ? query.forShare() : query)
}

export async function categoryBySlug(db: Db, slug: string): Promise<Category | undefined> {
  const [category] = await read(select(db).where('slug', '=', slug))
  return category
}

/** A category and all that lies in it, in the order of their ids. Nobody else uses what they say before the transaction ends. */
export function lockBranch(trx: Trx, id: string): Promise<Category[]> {
  return read(select(trx).where(sql<boolean>`path @> ARRAY[${id}]`).orderBy('id').forNoKeyUpdate())
}

/** Categories in the order of their ids, those after `after` first, at most `limit` of them. */
export function loadCategories(db: Db, after: string, limit: number): Promise<Category[]> {
  return read(select(db).where('id', '>', after).orderBy('id').limit(limit))
}

/** The children of each of these categories, by name. */
export function childrenOf(db: Db, parentIds: readonly string[]): Promise<Category[]> {
  return read(select(db).where('parent_id', '=', anyOf(parentIds)).orderBy('name').orderBy('id'))
}

/** How many categories lie in one, or at the top of the tree for null. */
export async function countIn(db: Db, parentId: string | null): Promise<number> {
  const { count } = await db
    .selectFrom('categories')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('parent_id', parentId === null ? 'is' : '=', parentId)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The top of the tree, by name. */
export function rootCategories(db: Db): Promise<Category[]> {
  return read(select(db).where('parent_id', 'is', null).orderBy('name').orderBy('id'))
}

const columns = ({ name, slug, version }: Category) => ({ name, slug, version })

const select = (db: Db) => db.selectFrom('categories').select(['id', 'name', 'slug', 'parent_id', 'path', 'version'])

type Row = Pick<Tables['categories'], 'id' | 'name' | 'slug' | 'parent_id' | 'path'> & { version: number }

async function read(query: { execute(): Promise<Row[]> }): Promise<Category[]> {
  return (await query.execute()).map(({ parent_id: parentId, ...rest }) => ({ ...rest, parentId }))
}
