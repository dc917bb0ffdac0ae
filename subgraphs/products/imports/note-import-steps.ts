import { isId } from '@micromart/ids'
import { readInput } from '@micromart/input'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, holdImport, insertSteps } from './import-store.ts'

// A description of 20,000 characters and 30 pictures, as JSON has them at worst.
const longestNote = 400_000

const steps = z
  .array(
    z.object({
      kind: z.enum(['MAKES', 'CHANGES']),
      of: z.string().min(1).max(300, { message: 'It may have at most 300 characters.' }),
      note: z.string().max(longestNote, { message: `It may have at most ${longestNote} characters.` }),
    }),
  )
  .min(1, { message: 'There is nothing to note.' })
  .max(100, { message: 'There may be at most 100 steps.' })

/** Writes down what an import is about to do, so that it can be undone. One that somebody takes back notes nothing more. */
export async function noteImportSteps(
  { db }: Deps,
  importId: string,
  asked: { steps: unknown },
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'invalid input' | 'no such thing' | 'import over'>> {
  const read = readInput(z.object({ steps }), asked)
  if (!isId('imp', importId)) return { problem: 'no such thing', id: importId }
  if ('problem' in read) return read
  return db.transaction().execute(async (trx) => {
    const held = await holdImport(trx, importId)
    if (!held) return { problem: 'no such thing', id: importId }
    if (held.closedAt) return { problem: 'import over' }
    return { catalogImport: await insertSteps(trx, importId, read.value.steps) }
  })
}
