import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { letPostgresPass } from '@micromart/embedded-postgres'
import { holderOf as lockHolder, tryLock } from '@micromart/process-lock'
import { OperatorError } from './operator-error.ts'

/** Everything a shop keeps; a reset removes these and nothing else, whatever folder it was pointed at. */
const kept = [
  'postgres',
  'mailbox',
  'logs',
  'secrets.json',
  'router.json',
  'supergraph.graphql',
  'running.json',
  'demo-catalog',
  'pictures',
  'event-log.json',
  'imports',
  'audited.json',
  'backed-up.json',
] as const

type Kept = (typeof kept)[number]

export interface DataFolder {
  path: string
  /** What is not in the list of what a reset removes is not kept here. */
  file(name: Kept): string
  /** Forgets all state, but for what is named. */
  reset(...but: Kept[]): Promise<void>
  release(): Promise<void>
}

/**
 * Makes the folder if it is missing and takes its lock, which a crashed holder loses.
 * @throws OperatorError naming the process that holds it.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await letPostgresPass(path)
  const release = await tryLock(lockOf(path), 'a shop')
  if (release === null) {
    throw new OperatorError(
      `A shop already runs on ${path} (process ${await holderOf(path)}). Stop it, or choose another --data.`,
    )
  }
  const file = (name: Kept) => join(path, name)
  return {
    path,
    file,
    reset: async (...but) => {
      for (const name of kept) if (!but.includes(name)) await rm(file(name), { recursive: true, force: true })
    },
    release,
  }
}

/** The process that holds a data folder now, or null. */
export async function holderOf(path: string): Promise<number | null> {
  return (await lockHolder(lockOf(path)))?.pid ?? null
}

const lockOf = (path: string) => join(path, 'holder')

/** Replaces a file in one step, so that a reader sees the old or the new; readable by its owner only. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
