import { enqueue } from '@micromart/messaging'
import type { Deps } from './deps.ts'
import { stockChanged } from './stock-changed.ts'
import { lockLevels } from './stock-store.ts'

/** Said in one transaction. */
const batch = 100

/**
 * Says anew what is on hand of every variant, at the version that it has: whoever knows that drops it, whoever has lost it has it again.
 * Nobody changes what is just being said, so that nothing newer comes before it. Answers how many messages that makes.
 */
export async function announceStock({ db, newId }: Pick<Deps, 'db' | 'newId'>): Promise<number> {
  let said = 0
  for (let last: string | undefined = ''; last !== undefined; ) {
    const after: string = last
    const levels = await db.transaction().execute(async (trx) => {
      const locked = await lockLevels(trx, after, batch)
      // No line is crossed: nobody is to be told that something runs low.
      const news = locked.map((level) => stockChanged(level, level, { newId, trace: {} }))
      await enqueue(trx, news)
      return locked
    })
    said += levels.length
    last = levels.at(-1)?.variantId
  }
  return said
}
