import type { Deps } from './deps.ts'
import { formBatch } from './form-store.ts'

/** A worker's task, after an update: brings documents that older rules have formed to those of now, some at a time. */
export async function formDocuments({ db, log }: Pick<Deps, 'db' | 'log'>, signal: AbortSignal): Promise<void> {
  let done = 0
  while (!signal.aborted) {
    const formed = await formBatch(db)
    if (formed === 0) break
    done += formed
  }
  if (done > 0) log.info({ documents: done }, 'formed anew')
}
