import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { copyRunningCluster, copyStoppedCluster, versionOf } from '@micromart/embedded-postgres'
import { findShop } from '@micromart/running-shop'
import { holderOf, openDataFolder } from '@micromart/running-shop/data-folder'
import { allOnDisk, onDisk } from '@micromart/running-shop/on-disk'
import { OperatorError } from '@micromart/running-shop/operator-error'
import { z } from 'zod'
import { type Copied, clusterOf, copyFiles, descriptionOf, textOf } from './contents.ts'
import { newDraft } from './draft.ts'
import { noteBackup } from './last-backup.ts'

interface Wanted {
  /** The shop's data folder. */
  data: string
  /** The folder that becomes the backup; it must not be there, or be empty. */
  to: string
  /** Told as it goes on. */
  progress(copied: Copied): void
}

/**
 * Copies all that a shop keeps into a folder, which is there only once it is whole, and on the disk: every database, the embedded log among them, as it is
 * at one instant, so that none knows of the others what they do not. The shop may run, and nobody waits for it.
 * @throws OperatorError saying what to do.
 */
export async function backUp({ data, to, progress }: Wanted): Promise<Copied & { running: boolean }> {
  await mustBeEmpty(to)
  await mustBeEmbedded(data)
  const running = (await holderOf(data)) !== null
  const folder = running ? null : await openDataFolder(data, 'a backup')
  const copied: Copied = { files: 0, bytes: 0 }
  let draft: string | undefined
  try {
    draft = await newDraft(to)
    await mkdir(join(draft, 'postgres'), { mode: 0o700 })
    const copying = {
      dataDir: join(data, 'postgres'),
      to: clusterOf(draft),
      copied(bytes: number) {
        copied.files += 1
        copied.bytes += bytes
        progress(copied)
      },
    }
    // Files first: what databases say of them is there then.
    await copyFiles(data, draft)
    if (running) await copyRunningCluster(copying, await superuserOf(data))
    else await copyStoppedCluster(copying)
    const postgres = (await versionOf(clusterOf(draft))) ?? ''
    const madeAt = new Date()
    const said = { format: 1, madeAt: madeAt.toISOString(), running, postgres } as const
    await writeFile(descriptionOf(draft), textOf(said), { mode: 0o600 })
    await allOnDisk(draft)
    // An empty folder gives way; one that somebody has filled meanwhile stays.
    await rename(draft, to).catch(unlessFilled(to))
    await onDisk(dirname(to))
    // A disk that is full keeps it from being noted, and not from being made.
    await noteBackup(data, madeAt).catch(() => {})
    return { ...copied, running }
  } catch (error) {
    if (draft) await rm(draft, { recursive: true, force: true })
    throw isFromOutside(error) ? new OperatorError(`Nothing is copied: ${error.message}.`) : error
  } finally {
    await folder?.release()
  }
}

async function mustBeEmpty(to: string): Promise<void> {
  const there = await readdir(to).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new OperatorError(`${to} cannot be written to: ${error.code}.`)
  })
  if (there.length > 0) throw new OperatorError(`${to} is not empty. Name a folder that is not there yet.`)
}

const unlessFilled = (to: string) => (error: NodeJS.ErrnoException) => {
  throw error.code === 'ENOTEMPTY' || error.code === 'EEXIST'
    ? new OperatorError(`${to} is not empty any more: another backup has been quicker.`)
    : error
}

/** A disk, a folder or PostgreSQL has refused, or gone. */
function isFromOutside(error: unknown): error is Error {
  return error instanceof Error && ('code' in error || error.message.startsWith('Connection terminated'))
}

async function mustBeEmbedded(data: string): Promise<void> {
  if ((await versionOf(join(data, 'postgres', 'cluster'))) === null)
    throw new OperatorError(`${data} has no shop. Name one by --data or --port.`)
  const text = await readFile(join(data, 'event-log.json'), 'utf8').catch(() => '{}')
  if (JSON.parse(text).log === 'kafka')
    throw new OperatorError(
      `This shop's events are on Kafka, of which a copy of its databases would know nothing. See docs/operations.md, Backups.`,
    )
}

const secrets = z.object({ superuserPassword: z.string() })

async function superuserOf(data: string): Promise<string> {
  const { processes } = await findShop({ data })
  const { superuserPassword } = secrets.parse(JSON.parse(await readFile(join(data, 'secrets.json'), 'utf8')))
  const url = new URL(`${processes.postgres?.url}/postgres`)
  url.username = 'postgres'
  url.password = superuserPassword
  return url.href
}
