import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { versionOf } from './version.ts'

/**
 * Ends a PostgreSQL that a crashed supervisor left running on this cluster, so that the next start does not trip over it:
 * fast shutdown first, immediate shutdown after `patienceMs`. A lock file whose number now belongs to some other program is
 * removed.
 * @throws Error when it does not end, or the lock file is another cluster's.
 */
export async function endOrphan(cluster: string, patienceMs = 10_000): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid')
  const lock = await readFile(lockFile, 'utf8').catch(() => null)
  if (lock === null) return
  const [pid, place] = [Number(lock.split('\n')[0]), lock.split('\n')[1]]
  if (!(await servesCluster(pid, cluster))) {
    if (place && (await isAnother(place, cluster))) throw new Error(tornCopy(cluster, place, lockFile))
    await rm(lockFile, { force: true })
    return
  }
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    send(pid, signal)
    const deadline = performance.now() + patienceMs
    while (performance.now() < deadline) {
      if (!(await servesCluster(pid, cluster))) return
      await sleep(20)
    }
  }
  throw new Error(`An earlier PostgreSQL (process ${pid}) still serves ${cluster} and does not end`)
}

/** Whether the cluster that a lock file names is still there, and not where the lock file is: a copy has its original's. */
async function isAnother(place: string, cluster: string): Promise<boolean> {
  const original = await realpath(place).catch(() => null)
  return original !== null && original !== (await realpath(cluster)) && (await versionOf(original)) !== null
}

const tornCopy = (cluster: string, original: string, lockFile: string) =>
  `${cluster} was copied from ${original} while PostgreSQL worked there: its files are of different moments, and what is missing ` +
  `between them shows much later. Take a backup of that one, which is of one moment (npm run backup). If nothing worked there, ` +
  `remove ${lockFile}.`

/** A postmaster's working directory is its cluster; where /proc does not tell, its command line names it. */
async function servesCluster(pid: number, cluster: string): Promise<boolean> {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  const real = await realpath(cluster)
  if (process.platform === 'linux') return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === real
  const { stdout } = await promisify(execFile)('ps', ['-o', 'command=', '-p', String(pid)]).catch(() => ({
    stdout: '',
  }))
  return stdout.includes('postgres') && (stdout.includes(real) || stdout.includes(cluster))
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}
