import { readInput } from '@micromart/input'
import type { Deps } from '../deps.ts'
import type { ProblemOf } from '../problem.ts'
import { type CatalogImport, insertImport } from './import-store.ts'
import { importInput } from './input.ts'

/** Begins to write down what a file brings in. */
export async function beginImport(
  { db, newId, clock }: Deps,
  asked: unknown,
  userId: string,
): Promise<{ catalogImport: CatalogImport } | ProblemOf<'invalid input'>> {
  const read = readInput(importInput, asked)
  if ('problem' in read) return read
  const { file } = read.value
  return { catalogImport: await insertImport(db, { id: newId('imp'), file, begunBy: userId, begunAt: clock() }) }
}
