import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

/**
 * What tells a process from any later one that is given the same number: its id and when it started. Null when there is no
 * such process.
 */
export async function processIdentity(pid: number): Promise<string | null> {
  const began = process.platform === 'linux' ? await startedByProc(pid) : await startedByPs(pid)
  return began === null ? null : `${pid} ${began}`
}

/** Field 22 of /proc/PID/stat, clock ticks since boot; the name in field 2 may hold anything, so count from its end (proc(5)). */
async function startedByProc(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
}

async function startedByPs(pid: number): Promise<string | null> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim() || null
}
