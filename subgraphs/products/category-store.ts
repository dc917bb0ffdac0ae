import type { Category } from './product.ts'
import type { Db, Tables, Trx } from './tables.ts'

/** Throws a unique violation of `categories_slug_key` when the slug is taken. */
export async function insertCategory(trx: Trx, category: Category, now: Date): Promise<void> {
  const { id, name, slug, parentId, path } = category
  await trx
    .insertInto('categories')
    .values({ id, name, slug, parent_id: parentId, path: [...path], created_at: now })
    .execute()
}

export async function categoriesById(db: Db, ids: readonly string[]): Promise<Category[]> {
  if (ids.length === 0) return []
  return (await select(db).where('id', 'in', ids).execute()).map(categoryOf)
}

export async function categoryBySlug(db: Db, slug: string): Promise<Category | undefined> {
  const row = await select(db).where('slug', '=', slug).executeTakeFirst()
  return row && categoryOf(row)
}

/** Categories in the order of their ids, those after `after` first, at most `limit` of them. */
export async function loadCategories(db: Db, after: string, limit: number): Promise<Category[]> {
  return (await select(db).where('id', '>', after).orderBy('id').limit(limit).execute()).map(categoryOf)
}

/** The children of each of these categories, by name. */
export async function childrenOf(db: Db, parentIds: readonly string[]): Promise<Category[]> {
  return (await select(db).where('parent_id', 'in', parentIds).orderBy('name').orderBy('id').execute()).map(categoryOf)
}

/** The top of the tree, by name. */
export async function rootCategories(db: Db): Promise<Category[]> {
  return (await select(db).where('parent_id', 'is', null).orderBy('name').orderBy('id').execute()).map(categoryOf)
}

const select = (db: Db) => db.selectFrom('categories').select(['id', 'name', 'slug', 'parent_id', 'path'])

function categoryOf(row: Omit<Tables['categories'], 'created_at'>): Category {
  const { parent_id: parentId, ...rest } = row
  return { ...rest, parentId }
}
