import { mkdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { letPostgresPass } from '@micromart/embedded-postgres'
import { holderOf as lockHolder, tryLock } from '@micromart/process-lock'
import { fileFault } from './file-fault.ts'
import { OperatorError } from './operator-error.ts'
import { changeFolder, drafted, finishChange } from './whole-change.ts'

export { writeAtomically } from './write-atomically.ts'

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
  /** Forgets all state, but for what is named, and has what `fill` puts into an empty folder in its place; nothing where that fails. */
  replace(fill: (draft: string) => Promise<void>, ...but: Kept[]): Promise<void>
  release(): Promise<void>
}

/**
 * Makes the folder if it is missing, takes its lock, which a crashed holder loses, and finishes what such a one had begun to forget or to
 * replace.
 * @param what takes it, for those who find it taken.
 * @throws OperatorError naming the process that holds it, or saying why it cannot be written to.
 */
export async function openDataFolder(path: string, what = 'a shop'): Promise<DataFolder> {
  const release = await take(path, what).catch((error: NodeJS.ErrnoException) => {
    if (error.code === undefined) throw error
    throw new OperatorError(`${path} cannot be written to: ${fileFault(error)}. Choose another --data, or mend that.`)
  })
  if (release === null) throw new OperatorError(await whoHolds(path))
  await finishChange(path)
  const all = (but: readonly Kept[]) => kept.filter((name) => !but.includes(name))
  return {
    path,
    file: (name) => join(path, name),
    reset: (...but) => changeFolder(path, { forget: all(but), take: [] }),
    replace: async (fill, ...but) => {
      await drafted(path, fill)
      await changeFolder(path, { forget: all(but), take: all(but) })
    },
    release,
  }
}

async function take(path: string, what: string): Promise<(() => Promise<void>) | null> {
  await mkdir(path, { recursive: true, mode: 0o700 })
  await letPostgresPass(path)
  return tryLock(lockOf(path), `${what}${behind}${await realpath(path)}`)
}

async function whoHolds(path: string): Promise<string> {
  const holder = await holderIn(path)
  if (holder === null) return `${path} was just let go of: try again.`
  const { pid, what, place } = holder
  if (await isElsewhere(place, path))
    return `${path} was copied from ${place} while ${what} worked there (process ${pid}): what is in it does not fit together. See npm run backup -- --help.`
  return `${what.replace(/^a/, 'A')} already runs on ${path} (process ${pid}). Stop it, or choose another --data.`
}

/** The process that holds a data folder now, or null: of a copy that was made meanwhile it holds nothing. */
export async function holderOf(path: string): Promise<number | null> {
  const holder = await holderIn(path)
  return holder !== null && !(await isElsewhere(holder.place, path)) ? holder.pid : null
}

/** Between what holds a folder and where that is, in the text of its lock. */
const behind = ' on '

/** Whether a lock was taken in another folder than it lies in. A shop of a version before does not say in which. */
const isElsewhere = async (place: string | null, path: string) => place !== null && place !== (await realpath(path))

/** What a folder's lock says. */
async function holderIn(path: string): Promise<{ pid: number; what: string; place: string | null } | null> {
  const holder = await lockHolder(lockOf(path))
  if (holder === null) return null
  const [what = '', ...place] = holder.text.split(behind)
  return { pid: holder.pid, what, place: place.length > 0 ? place.join(behind) : null }
}

const lockOf = (path: string) => join(path, 'holder')
