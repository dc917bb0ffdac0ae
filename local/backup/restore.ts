import { join } from 'node:path'
import { installedVersion, placeCluster, versionOf } from '@micromart/embedded-postgres'
import { openDataFolder } from '@micromart/running-shop/data-folder'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { type Copied, clusterOf, copyFiles, type Description, readDescription } from './contents.ts'

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
 * Makes a data folder what a backup says. What is there stays until all is copied, and is replaced, as a whole, only where that is wanted.
 * @throws OperatorError saying what to do; nothing has changed then.
 */
export async function restore({ from, data, replace, progress }: Wanted): Promise<Copied & Description> {
  const said = await readDescription(from)
  const installed = await installedVersion()
  if (said.postgres !== installed)
    throw new OperatorError(`The backup is of PostgreSQL ${said.postgres}, and this version has ${installed}.`)
  const folder = await openDataFolder(data, 'a restore')
  try {
    const isTaken = (await versionOf(join(data, 'postgres', 'cluster'))) !== null
    if (isTaken && !replace) throw new OperatorError(`${data} has a shop, which would be gone. Add --yes to mean it.`)
    const copied: Copied = { files: 0, bytes: 0 }
    const put = async (draft: string) => {
      await copyFiles(from, draft)
      await placeCluster(clusterOf(from), {
        dataDir: join(draft, 'postgres'),
        copied(bytes) {
          copied.files += 1
          copied.bytes += bytes
          progress(copied)
        },
      })
    }
    // Logs tell what was done since the copy was made, and by whom.
    await folder.replace(put, 'logs')
    return { ...copied, ...said }
  } finally {
    await folder.release()
  }
}
