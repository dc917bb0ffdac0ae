import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onlyWhenMissing } from '@micromart/running-shop/only-when-missing'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { z } from 'zod'

/** Of a data folder, beside the databases: what a shop cannot make again. Logs, and what each start writes, are not. */
export const files = ['secrets.json', 'event-log.json', 'demo-catalog', 'pictures', 'imports', 'mailbox'] as const

export const clusterOf = (backup: string) => join(backup, 'postgres', 'cluster')

const description = z.object({
  /** Of the layout of the folder. */
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Whether the shop went on meanwhile. */
  running: z.boolean(),
  postgres: z.string(),
})

/** What a backup says of itself. It is written last: what lacks it is none. */
export type Description = z.infer<typeof description>

export const descriptionOf = (backup: string) => join(backup, 'backup.json')

export const textOf = (said: Description) => `${JSON.stringify(said, null, 2)}\n`

/** @throws OperatorError where the folder is no whole backup. */
export async function readDescription(backup: string): Promise<Description> {
  const text = await readFile(descriptionOf(backup), 'utf8').catch(() => null)
  if (text === null)
    throw new OperatorError(`${backup} has no backup.json: it is no backup, or one that was not finished.`)
  const read = description.safeParse(parsed(text))
  if (!read.success) throw new OperatorError(`${descriptionOf(backup)} is of another version, or was changed.`)
  return read.data
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What was copied. */
export interface Copied {
  files: number
  bytes: number
}

/** Copies those of the files that are there. */
export async function copyFiles(from: string, to: string): Promise<void> {
  for (const name of files) {
    await cp(join(from, name), join(to, name), { recursive: true, preserveTimestamps: true }).catch(onlyWhenMissing)
  }
}
