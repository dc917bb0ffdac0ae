import { chown, copyFile, lchown, mkdir, readdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { type Account, postgresAccount } from './account.ts'
import { endOrphan } from './orphan.ts'

// PostgreSQL's programs here are three, and pg_basebackup is not among them: what that does is done by hand, as its manual says
// (https://www.postgresql.org/docs/current/continuous-archiving.html#BACKUP-LOWLEVEL-BASE-BACKUP).

/** What a running server makes anew at its start, as pg_basebackup leaves it out: by folder, or by name. */
const emptied = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const leftOut = /^(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp.*|backup_label(\.old)?|tablespace_map(\.old)?)$/

interface Copying {
  /** Holds the cluster. */
  dataDir: string
  /** Made; must not be there yet. */
  to: string
  /** Told of each file, in bytes. */
  copied: (bytes: number) => void
}

/**
 * Copies a cluster that a server works on, as it stands at one instant near the end of the copying, all databases alike. Nobody waits for it.
 * @param superuserUrl of that server.
 */
export async function copyRunningCluster({ dataDir, to, copied }: Copying, superuserUrl: string): Promise<void> {
  const cluster = join(dataDir, 'cluster')
  const client = new pg.Client({ connectionString: superuserUrl, connectionTimeoutMillis: 10_000 })
  let lost: Error | undefined
  client.on('error', (error) => {
    lost ??= error
  })
  await client.connect()
  try {
    // Of this session, as is the backup: both are over when it ends, however that is. It keeps the log that the copy needs.
    await client.query(
      `SELECT pg_create_physical_replication_slot('micromart_backup_' || pg_backend_pid(), true, true)`,
    )
    const begun = await client.query<{ segment: string }>(
      `SELECT pg_walfile_name(pg_backup_start('npm run backup', fast => true)) AS segment`,
    )
    await copyFolder(cluster, to, { copied, whileWritten: true })
    const ended = await client.query<{ label: string; segment: string }>(
      `SELECT labelfile AS label, pg_walfile_name(lsn) AS segment FROM pg_backup_stop(wait_for_archive => false)`,
    )
    const [first, last] = [begun.rows[0]?.segment, ended.rows[0]]
    if (!first || !last) throw new Error('PostgreSQL says neither where the copy begins nor where it ends')
    await writeFile(join(to, 'backup_label'), last.label, { mode: 0o600 })
    const segments = (await readdir(join(cluster, 'pg_wal'))).filter((name) => name >= first && name <= last.segment)
    for (const name of segments.filter((each) => /^[0-9A-F]{24}$/.test(each)))
      copied(await copyOne(join(cluster, 'pg_wal', name), join(to, 'pg_wal', name)))
    await mkdir(join(to, 'pg_wal', 'archive_status'), { mode: 0o700 })
  } catch (error) {
    // What a connection says that was lost before is less.
    throw lost ?? error
  } finally {
    await client.end()
  }
}

/** Copies a cluster that no server works on; one that was left behind by a crash is ended. */
export async function copyStoppedCluster({ dataDir, to, copied }: Copying): Promise<void> {
  const cluster = join(dataDir, 'cluster')
  await endOrphan(cluster)
  await copyFolder(cluster, to, { copied, whileWritten: false })
}

/** Copies such a copy to where a server is to start on it, as the account that this runs as: `dataDir` must have no cluster. */
export async function placeCluster(
  from: string,
  { dataDir, copied }: Pick<Copying, 'dataDir' | 'copied'>,
): Promise<void> {
  await mkdir(dataDir, { recursive: true })
  await copyFolder(from, join(dataDir, 'cluster'), { copied, whileWritten: false, account: postgresAccount() })
}

interface How {
  copied: Copying['copied']
  /** Files come and go meanwhile, and what is only of the running server is left out. */
  whileWritten: boolean
  /** Whose the copies are; ours by default. */
  account?: Account | null
}

async function copyFolder(from: string, to: string, how: How): Promise<void> {
  const { copied, whileWritten, account } = how
  await mkdir(to, { mode: 0o700 })
  if (account) await chown(to, account.uid, account.gid)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory() && whileWritten && emptied.has(entry.name)) await mkdir(target, { mode: 0o700 })
    else if (entry.isDirectory() && !(whileWritten && leftOut.test(entry.name))) await copyFolder(source, target, how)
    else if (entry.isFile() && !(whileWritten && leftOut.test(entry.name))) {
      const bytes = await copyOne(source, target).catch((error: NodeJS.ErrnoException) => {
        // A table that was dropped since; the log says so, too.
        if (whileWritten && error.code === 'ENOENT') return null
        throw error
      })
      if (bytes === null) continue
      if (account) await lchown(target, account.uid, account.gid)
      copied(bytes)
    }
  }
}

async function copyOne(from: string, to: string): Promise<number> {
  await copyFile(from, to)
  return (await stat(to)).size
}
