import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, holdImport, insertSteps, removeSteps } from './import-store.ts'
import { importStepsInput } from './input.ts'

/**
 * Writes down what an import is about to do, so that it can be undone, and strikes out what it has left to somebody else who did it meanwhile. One that somebody takes back notes nothing more.
 */
export async function noteImportSteps(
  { db }: Deps,
  importId: string,
  asked: { steps: unknown; leaves?: unknown },
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'invalid input' | 'no such thing' | 'import over'>> {
  const read = readInput(importStepsInput, asked)
  if (!isId('imp', importId)) return { problem: 'no such thing', what: 'import', id: importId }
  if ('problem' in read) return read
  return db.transaction().execute(async (trx) => {
    const held = await holdImport(trx, importId)
    if (!held) return { problem: 'no such thing', what: 'import', id: importId }
    if (held.closedAt) return { problem: 'import over' }
    const { steps, leaves } = read.value
    const left = leaves?.length ? await removeSteps(trx, importId, leaves) : held
    return { catalogImport: steps.length > 0 ? await insertSteps(trx, importId, steps) : left }
  })
}
