import { mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { letPostgresPass } from '@micromart/embedded-postgres'
import { OperatorError } from './operator-error.ts'
import { processIdentity } from './process-identity.ts'

/** Everything a shop keeps; a reset removes these and nothing else, whatever folder it was pointed at. */
const kept = [
  'postgres',
  'mailbox',
  'logs',
  'secrets.json',
  'router.json',
  'running.json',
  'demo-catalog',
  'event-log.json',
]

export interface DataFolder {
  path: string
  file(name: string): string
  /** Forgets all state. */
  reset(): Promise<void>
  release(): Promise<void>
}

/**
 * Makes the folder if it is missing and takes its lock, which a crashed holder loses.
 * @throws OperatorError naming the process that holds it.
 */
export async function openDataFolder(path: string): Promise<DataFolder> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await letPostgresPass(path)
  const lock = join(path, 'lock')
  await takeLock(lock, path)
  const file = (name: string) => join(path, name)
  return {
    path,
    file,
    reset: async () => {
      for (const name of kept) await rm(file(name), { recursive: true, force: true })
    },
    release: () => rm(lock, { force: true }),
  }
}

/** The process that holds a data folder now, or null. */
export async function holderOf(path: string): Promise<number | null> {
  const held = await readFile(join(path, 'lock'), 'utf8').catch(() => '')
  const pid = Number.parseInt(held, 10)
  return pid > 0 && (await processIdentity(pid)) === held ? pid : null
}

async function takeLock(lock: string, path: string): Promise<void> {
  const mine = await processIdentity(process.pid)
  for (;;) {
    try {
      const handle = await open(lock, 'wx')
      await handle.writeFile(mine ?? '')
      return await handle.close()
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const pid = await holderOf(path)
    if (pid !== null) {
      throw new OperatorError(`A shop already runs on ${path} (process ${pid}). Stop it, or choose another --data.`)
    }
    await rm(lock, { force: true })
  }
}

/** Replaces a file in one step, so that a reader sees the old or the new; readable by its owner only. */
export async function writeAtomically(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text, { mode: 0o600 })
  await rename(`${file}.new`, file)
}
