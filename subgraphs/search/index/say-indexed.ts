import { message } from '@micromart/events'
import { enqueue } from '@micromart/messaging'
import { currentTraceContext } from '@micromart/telemetry'
import type { Deps } from '../deps.ts'
import type { Trx } from '../tables.ts'

/** Says of these products that what is found of them is another: whoever keeps answers of searches forgets them. */
export async function sayIndexed(
  trx: Trx,
  deps: Pick<Deps, 'newId' | 'clock'>,
  productIds: readonly string[],
): Promise<void> {
  await enqueue(
    trx,
    productIds.map((productId) => indexed(deps, productId)),
  )
}

/** That what is found of a product is another, as part of the trace that it is told in. */
export const indexed = ({ newId, clock }: Pick<Deps, 'newId' | 'clock'>, productId: string) =>
  message('search.events', 'product.indexed', {
    time: clock(),
    source: 'search',
    ...currentTraceContext(),
    id: newId('evt'),
    subject: productId,
    data: { productId },
  })

/** Says that words mean others than before: whoever keeps answers of searches forgets all of them. */
export async function sayMeant(trx: Trx, { newId, clock }: Pick<Deps, 'newId' | 'clock'>): Promise<void> {
  const envelope = { id: newId('evt'), subject: 'synonyms', time: clock(), source: 'search' }
  await enqueue(trx, [message('search.events', 'synonyms.replaced', { ...envelope, data: {} })])
}
