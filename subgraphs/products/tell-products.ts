import { inTurn, type WorkerRun } from '@micromart/service'
import { withRemoteParent } from '@micromart/telemetry'
import { tellAnew } from './decide.ts'
import type { Deps } from './deps.ts'
import { loadProduct, saveProduct } from './product-store.ts'
import { recordChange } from './record-change.ts'
import type { Trx } from './tables.ts'
import { takeProductToTell, unmarkProduct } from './telling-store.ts'

const worker = 'products-to-tell'

/**
 * A worker's task: products carry what their categories are called and lie in wherever they are known, so that each is told of anew when one of
 * those has changed. Safe in every replica at once.
 */
export async function tellProducts(deps: Deps, run: WorkerRun): Promise<void> {
  await inTurn({
    ...deps,
    worker,
    run,
    take: (trx) => takeProductToTell(trx, worker, deps.clock()),
    idOf: ({ productId }) => productId,
    handle: (trx, { productId, trace }) => withRemoteParent(trace, () => tellProduct(trx, deps, productId)),
  })
}

async function tellProduct(trx: Trx, deps: Deps, id: string): Promise<void> {
  const product = await loadProduct(trx, id, { lock: true })
  if (!product) throw new Error(`${id} is to be told of, and is not there`)
  const change = tellAnew(product, deps.clock())
  await saveProduct(trx, product, change.product)
  await recordChange(trx, deps, change)
  await unmarkProduct(trx, id)
}
