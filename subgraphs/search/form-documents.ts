import { inTurn } from '@micromart/service'
import type { Deps } from './deps.ts'
import { formAnew, takeUnformed } from './form-store.ts'
import { sayIndexed } from './say-indexed.ts'

const worker = 'document-forms'

/** A worker's task, after an update: brings documents that older rules have formed to those of now. Safe in every replica at once. */
export async function formDocuments(deps: Deps, signal: AbortSignal): Promise<void> {
  const documents = await inTurn({
    ...deps,
    worker,
    signal,
    take: (trx) => takeUnformed(trx, worker, deps.clock()),
    idOf: ({ product_id }) => product_id,
    async handle(trx, row) {
      await formAnew(trx, row)
      await sayIndexed(trx, deps, [row.product_id])
    },
  })
  if (documents > 0) deps.log.info({ documents }, 'formed anew')
}
