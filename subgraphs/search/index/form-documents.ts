import { inTurn, type WorkerRun } from '@micromart/service'
import type { Deps } from '../deps.ts'
import { inEachIndex } from './each-index-store.ts'
import { formAnew, takeUnformed, unformed } from './form-store.ts'
import { sayIndexed } from './say-indexed.ts'

export const formsWorker = 'document-forms'

/** A worker's task, after an update: brings documents that older rules have formed to those of now. Safe in every replica at once. */
export async function formDocuments(deps: Deps, run: WorkerRun): Promise<void> {
  const documents = await inTurn({
    ...deps,
    worker: formsWorker,
    run,
    take: (trx) => takeUnformed(trx, formsWorker, deps.clock()),
    idOf: ({ product_id }) => product_id,
    async handle(trx, row) {
      await inEachIndex(trx, async () => {
        const own = await unformed(trx, row.product_id)
        if (own) await formAnew(trx, own)
      })
      await sayIndexed(trx, deps, [row.product_id])
    },
  })
  if (documents > 0) deps.log.info({ documents }, 'formed anew')
}
