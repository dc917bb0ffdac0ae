import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { installedVersion, placeCluster, versionOf } from '@micromart/embedded-postgres'
import { openDataFolder } from '@micromart/running-shop/data-folder'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type Copied, clusterOf, copyFiles, type Description, files, readDescription } from './contents.ts'

interface Wanted {
  /** A backup. */
  from: string
  /** The data folder that it is to be. */
  data: string
  /** What is there may go. */
  replace: boolean
  progress(copied: Copied): void
}

/**
 * Makes a data folder what a backup says. What is there stays until all is copied, and is replaced only where that is wanted.
 * @throws OperatorError saying what to do; nothing has changed then.
 */
export async function restore({ from, data, replace, progress }: Wanted): Promise<Copied & Description> {
  const said = await readDescription(from)
  const installed = await installedVersion()
  if (said.postgres !== installed)
    throw new OperatorError(`The backup is of PostgreSQL ${said.postgres}, and this version has ${installed}.`)
  const folder = await openDataFolder(data)
  const draft = join(data, 'restored')
  try {
    const isTaken = (await versionOf(join(data, 'postgres', 'cluster'))) !== null
    if (isTaken && !replace) throw new OperatorError(`${data} has a shop, which would be gone. Add --yes to mean it.`)
    const copied: Copied = { files: 0, bytes: 0 }
    await rm(draft, { recursive: true, force: true })
    await mkdir(draft, { mode: 0o711 })
    await copyFiles(from, draft)
    await placeCluster(clusterOf(from), {
      dataDir: join(draft, 'postgres'),
      copied(bytes) {
        copied.files += 1
        copied.bytes += bytes
        progress(copied)
      },
    })
    // They tell what was done since the copy was made, and by whom.
    await folder.reset('logs')
    for (const name of [...files, 'postgres']) await rename(join(draft, name), join(data, name)).catch(onlyWhenMissing)
    return { ...copied, ...said }
  } finally {
    await rm(draft, { recursive: true, force: true })
    await folder.release()
  }
}

function onlyWhenMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error
}
