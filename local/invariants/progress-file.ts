import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { z } from 'zod'
import type { Progress } from './looks.ts'

const fileIn = (data: string) => join(data, 'audited.json')

const progress = z.object({
  at: z.coerce.date(),
  again: z.array(z.string()),
  broken: z.array(z.string()),
  walked: z.string(),
})

/** Leaves in a shop's folder how far it has been looked at. */
export async function keepProgress(data: string, reached: Progress): Promise<void> {
  await writeAtomically(fileIn(data), JSON.stringify(reached))
}

/** How far a shop has been looked at that keeps its state in a folder; null where nobody has left that. */
export async function readProgress(data: string): Promise<Progress | null> {
  try {
    return progress.parse(JSON.parse(await readFile(fileIn(data), 'utf8')))
  } catch {
    return null
  }
}
