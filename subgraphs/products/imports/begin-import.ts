import { readInput, text } from '@micromart/input'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, insertImport } from './import-store.ts'

const input = z.object({ file: text({ longest: 200, what: 'It' }) })

/** Begins to write down what a file brings in. */
export async function beginImport(
  { db, newId, clock }: Deps,
  asked: unknown,
  userId: string,
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'invalid input'>> {
  const read = readInput(input, asked)
  if ('problem' in read) return read
  const { file } = read.value
  return { catalogImport: await insertImport(db, { id: newId('imp'), file, begunBy: userId, begunAt: clock() }) }
}
