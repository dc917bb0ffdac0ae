import { planUndo, type Stop, statesIn, stopOf, type UndoPlan } from '@micromart/catalog-import'
import type { Visit } from '../../../http/visit.ts'
import { askPatiently } from '../ask-patiently.ts'
import { shopFor } from '../shop.ts'
import { notedSteps } from './noted-steps.ts'
import type { PastImport } from './past-imports.ts'

/** What taking an import back would do just now. */
export interface Plan extends UndoPlan {
  /** How many of its steps, from the last on, were held against the shop; null for all. */
  looked: number | null
  /** Why it was given up. */
  stopped: Stop | null
}

/** No part is begun after so long, in ms: a page's reader waits for it. */
const planMs = 3_000
/** After which the shop is asked no further, in ms. */
const longestPlanMs = 20_000

/**
 * Holds what an import did against the shop, as far as that is done while somebody waits, and changes nothing. Of one that is taken back already: what
 * of it stands otherwise than before it all the same.
 */
export async function planOfUndo(visit: Visit, { id, undoneAt }: PastImport): Promise<Plan> {
  const begun = performance.now()
  const ask = askPatiently(visit, begun + longestPlanMs)
  const shop = shopFor(visit, begun + longestPlanMs)
  const plan: Plan = { back: [], left: [], looked: 0, stopped: null }
  try {
    for (let after: string | null = null, more = true; more; ) {
      if (performance.now() - begun >= planMs) return plan
      const part = await notedSteps(visit, ask, id, after)
      const steps = undoneAt ? statesIn(part.steps) : part.steps
      const { back, left } = await planUndo(shop, steps, { force: undoneAt !== null })
      plan.back.push(...back)
      plan.left.push(...left)
      plan.looked = (plan.looked ?? 0) + part.notes
      after = part.after
      more = part.hasMore
    }
    return { ...plan, looked: null }
  } catch (error) {
    const stopped = stopOf(error)
    if (!stopped) throw error
    return { ...plan, stopped }
  }
}
