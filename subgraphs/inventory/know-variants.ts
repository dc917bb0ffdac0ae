import { type ProductSnapshot, titleInFull } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { stockChanged } from './stock-changed.ts'
import { addVariants } from './stock-store.ts'
import type { Trx } from './tables.ts'

/**
 * Gives each variant of a product a place on the shelf, empty at first, and a name. Whether it may be sold is not inventory's
 * business: goods are counted before a product is published and after it is archived.
 */
export async function knowVariants(
  trx: Trx,
  { clock, newId }: Deps,
  product: Pick<ProductSnapshot, 'name' | 'variants'>,
): Promise<void> {
  const named = product.variants.map((variant) => ({ ...variant, title: titleInFull(product, variant) }))
  const added = await addVariants(trx, named, clock())
  const told = { newId, trace: currentTraceContext() }
  await enqueue(
    trx,
    added.map((level) => stockChanged(level, null, told)),
  )
}
