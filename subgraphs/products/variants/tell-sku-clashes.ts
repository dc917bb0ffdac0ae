import type { Deps } from '../deps.ts'
import { clashingSkus } from './variant-store.ts'

/** Says at the start which SKUs differ by case alone, as they could once; staff see to it that the goods get others. */
export async function tellSkuClashes({ db, log }: Deps): Promise<void> {
  const skus = await clashingSkus(db)
  if (skus.length > 0) log.warn({ skus }, 'SKUs differ from older ones by case alone')
}
