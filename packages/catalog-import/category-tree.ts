import { slugOf, withSuffix } from '@micromart/slug'
import { digestOf } from './digest.ts'
import type { Refused } from './reasons/reason.ts'
import type { ShopPort } from './shop-port.ts'

/** The shop will not have a category; `reason` says why. */
export class CategoryRefused extends Error {
  override name = 'CategoryRefused'
  readonly reason: Extract<Refused, { reason: 'category-refused' }>

  constructor(category: string, said: string) {
    super(said)
    this.reason = { reason: 'category-refused', category, said }
  }
}

export interface CategoryTree {
  /**
   * The id of the category at the end of a path of names, made with all above it if the shop has it not.
   * @throws CategoryRefused
   */
  idOf(path: readonly string[]): Promise<string>
}

/** Remembers every category it has found or made, so that each costs the shop one or two questions. */
export function openCategoryTree(shop: Pick<ShopPort, 'categoryBySlug' | 'createCategory'>): CategoryTree {
  const known = new Map<string, Promise<string>>()

  async function idOf(path: readonly string[]): Promise<string> {
    const key = JSON.stringify(path)
    const found = known.get(key)
    if (found) return found
    const asked = findOrCreate(path)
    known.set(key, asked)
    // A failure is not remembered: the next product that needs it asks again.
    asked.catch(() => known.delete(key))
    return asked
  }

  async function findOrCreate(path: readonly string[]): Promise<string> {
    const parentId = path.length > 1 ? await idOf(path.slice(0, -1)) : null
    const name = path.at(-1) ?? ''
    const base = slugOfPath(path)
    for (let n = 1; ; n++) {
      const slug = n === 1 ? base : withSuffix(base, String(n))
      const there = (await shop.categoryBySlug(slug)) ?? (await create({ name, slug, parentId }))
      if ((there.parent?.id ?? null) === parentId) return there.id
    }
  }

  async function create(input: { name: string; slug: string; parentId: string | null }) {
    const outcome = await shop.createCategory(input)
    const parent = input.parentId === null ? null : { id: input.parentId }
    if ('category' in outcome) return { id: outcome.category.id, parent }
    // Somebody else has just made it.
    const there = outcome.__typename === 'SlugTaken' ? await shop.categoryBySlug(input.slug) : null
    if (there) return there
    throw new CategoryRefused(input.name, outcome.message)
  }

  return { idOf }
}

/** The same for the same path, and different for different ones even where a slug would be cut. */
export function slugOfPath(path: readonly string[]): string {
  const parts = path.map(slugOf)
  const whole = parts.join('-')
  if (parts.every(Boolean) && slugOf(whole) === whole) return whole
  return withSuffix(parts.at(-1) || 'category', digestOf(JSON.stringify(path), 8))
}
