import { type ImportReport, importCatalog, type Stop } from '@micromart/catalog-import'
import type { Visit } from '../../http/visit.ts'
import { type Choices, readingOf } from './choices.ts'
import { type CatalogFile, opened } from './sent-file.ts'
import { shopFor } from './shop.ts'
import { most } from './step.ts'

/** What would become of what is there already. */
export interface Plan {
  changed: ImportReport['changed']
  /** Products that stand there as the file has them. */
  same: number
  /** How many of the file's products, from the first on, were held against the shop; null for all. */
  compared: number | null
  /** Why it was given up. */
  stopped: Stop | null
}

/** No batch begins after so long, in ms: a page's reader waits for it. */
const planMs = 4_000
/** After which the shop is asked no further, in ms. */
const longestPlanMs = 20_000

/** Holds a file against the shop, as far as that is done while somebody waits, and changes nothing. */
export async function planFor(visit: Visit, file: CatalogFile, choices: Choices): Promise<Plan> {
  const report = await importCatalog({
    file: await opened(file, choices),
    shop: shopFor(visit, performance.now() + longestPlanMs),
    ...readingOf(choices),
    update: 'plan',
    ...{ mostMs: planMs, most },
  })
  const { changed, alreadyThere, next, stopped } = report
  return { changed, same: alreadyThere, compared: next, stopped }
}
