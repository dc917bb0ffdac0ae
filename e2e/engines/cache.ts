import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where real engines are kept, once for all clones on a machine: `MICROMART_ENGINES`, or a folder of the user's cache. */
const engines =
  process.env.MICROMART_ENGINES ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'micromart', 'engines')

/** The folder of an engine in one version, or null when it has not been fetched yet. */
export async function cached(name: string, version: string): Promise<string | null> {
  const folder = folderOf(name, version)
  return stat(folder).then(
    () => folder,
    () => null,
  )
}

/**
 * The folder of an engine in one version, fetched the first time.
 * @param make fills an empty folder. It becomes the engine's only when all is there, so one that was cut off is made again.
 */
export async function inCache(name: string, version: string, make: (folder: string) => Promise<void>): Promise<string> {
  const present = await cached(name, version)
  if (present !== null) return present
  const folder = folderOf(name, version)
  await clearDrafts(folder)
  const draft = `${folder}.${process.pid}`
  await rm(draft, { recursive: true, force: true })
  await mkdir(draft, { recursive: true })
  await make(draft).catch(async (error) => {
    await rm(draft, { recursive: true, force: true })
    throw error
  })
  // Another may have been quicker: then theirs is as good.
  await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    await rm(draft, { recursive: true, force: true })
  })
  return folder
}

/** A draft that nobody has touched for so long, in ms, is one of a process that is gone. */
const STALE_MS = 2 * 60 * 60_000

/** Takes away what processes that were killed have left of an engine. */
async function clearDrafts(folder: string): Promise<void> {
  for (const entry of await readdir(engines).catch(() => [])) {
    const draft = join(engines, entry)
    if (!draft.startsWith(`${folder}.`) || !/^\d+$/.test(draft.slice(folder.length + 1))) continue
    const { mtimeMs } = await stat(draft).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs > STALE_MS) await rm(draft, { recursive: true, force: true })
  }
}

const folderOf = (name: string, version: string) => join(engines, `${name}-${version}`)
