import type { Deps } from '../deps.ts'
import type { Category } from '../product.ts'
import { formerOwners } from '../slug-store.ts'
import { categoriesById, categoryBySlug } from './category-store.ts'

/** The category that has a slug or, where none has it, that the slug leads to since it had it, or since the one that had it was withdrawn. */
export async function categoryUnderSlug({ db }: Pick<Deps, 'db'>, slug: string): Promise<Category | undefined> {
  const category = await categoryBySlug(db, slug)
  if (category) return category
  const [former] = await formerOwners(db, 'categories', [slug])
  return former && (await categoriesById(db, [former.id]))[0]
}
