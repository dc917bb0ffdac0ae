import { violates } from '@micromart/service'
import { freeSlug, slugOf, withSuffix } from '@micromart/slug'
import type { Deps } from './deps.ts'
import type { ProblemOf } from './problem.ts'
import { formerOwners, type Slugged, takenSlugs } from './slug-store.ts'

interface Named {
  id: string
  name: string
  /** Chosen by staff; without one it is made from the name. */
  slug?: string | null
}

// Twice a number, in case somebody else takes it meanwhile; then the end of the id, which nobody else has.
const triesWithNumber = 2

/**
 * Inserts something under a slug of its own, or gives it another. One that staff chose must be free, and lead to nothing else; one made from
 * the name gets a number when it is not. `insert` throws a unique violation of the table's slug when it came second.
 */
export async function insertUnderSlug<T>(
  { db }: Deps,
  table: Slugged,
  thing: Named,
  insert: (slug: string) => Promise<T>,
): Promise<T | ProblemOf<'slug taken'>> {
  const base = thing.slug ?? (slugOf(thing.name) || thing.id.slice(0, 3))
  const free = async () => freeSlug(base, await takenSlugs(db, table, base))
  if (thing.slug != null) {
    const [former] = await formerOwners(db, table, [thing.slug])
    if (former && former.id !== thing.id) return { problem: 'slug taken', suggestion: await free() }
  }
  for (let tries = 1; ; tries++) {
    const generated = tries > triesWithNumber ? withSuffix(base, thing.id.slice(-8)) : await free()
    try {
      return await insert(thing.slug ?? generated)
    } catch (error) {
      if (!violates(error, `${table}_slug_key`) || tries > triesWithNumber) throw error
      if (thing.slug != null) return { problem: 'slug taken', suggestion: await free() }
    }
  }
}
