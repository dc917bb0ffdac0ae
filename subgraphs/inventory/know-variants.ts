import { type ProductSnapshot, titleInFull } from '@micromart/events'
import { enqueue, type Ready } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from './deps.ts'
import { stockChanged } from './stock-changed.ts'
import { addVariants } from './stock-store.ts'
import type { Trx } from './tables.ts'

type Told = Ready<{ data: Pick<ProductSnapshot, 'name' | 'variants'> }>

/**
 * Gives each variant of some products a place on the shelf, empty at first, and a name. Whether it may be sold is not inventory's
 * business: goods are counted before a product is published and after it is archived.
 */
export async function knowVariants(trx: Trx, { clock, newId }: Deps, products: readonly Told[]): Promise<void> {
  const named = products.flatMap(({ message: { data } }) =>
    data.variants.map((variant) => ({ ...variant, title: titleInFull(data, variant) })),
  )
  const added = new Map((await addVariants(trx, named, clock())).map((level) => [level.variantId, level]))
  const told = products.flatMap(({ message: { data }, within }) =>
    data.variants.flatMap(({ variantId }) => {
      const level = added.get(variantId)
      return level ? [within(() => stockChanged(level, null, { newId, trace: currentTraceContext() }))] : []
    }),
  )
  await enqueue(trx, told)
}
