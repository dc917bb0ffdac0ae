import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '@micromart/running-shop/data-folder'
import { z } from 'zod'

const fileIn = (data: string) => join(data, 'backed-up.json')

const said = z.object({ at: z.iso.datetime() })

/** Leaves in a shop's folder when it was copied last. */
export async function noteBackup(data: string, at: Date): Promise<void> {
  await writeAtomically(fileIn(data), JSON.stringify({ at: at.toISOString() }))
}

/** When a shop was copied last that keeps its state in a folder; null where it never was. */
export async function lastBackup(data: string): Promise<Date | null> {
  try {
    return new Date(said.parse(JSON.parse(await readFile(fileIn(data), 'utf8'))).at)
  } catch {
    return null
  }
}
