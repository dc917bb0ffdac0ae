import { execFile } from 'node:child_process'
import { readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'

/**
 * Ends a PostgreSQL that a crashed supervisor left running on this cluster, so that the next start does not trip over it:
 * fast shutdown first, immediate shutdown after `patienceMs`. A lock file whose number now belongs to some other program is
 * removed.
 * @throws Error when it does not end.
 */
export async function endOrphan(cluster: string, patienceMs = 10_000): Promise<void> {
  const lockFile = join(cluster, 'postmaster.pid')
  const lock = await readFile(lockFile, 'utf8').catch(() => null)
  if (lock === null) return
  const pid = Number(lock.split('\n')[0])
  if (!(await servesCluster(pid, cluster))) {
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
