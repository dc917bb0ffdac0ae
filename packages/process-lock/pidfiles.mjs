import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * What tells a process from any later one that is given the same number: its id and when it started. Null when there is no
 * such process, or only its exit code is left of it.
 * @param {number} pid
 * @returns {Promise<string | null>}
 */
export async function processIdentity(pid) {
  const began = process.platform === 'linux' ? await startedByProc(pid) : await startedByPs(pid)
  return began === null ? null : `${pid} ${began}`
}

/** Fields 3 and 22 of /proc/PID/stat, the state and clock ticks since boot; the name in field 2 may hold anything, so count from its end (proc(5)). */
async function startedByProc(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(unlessGone)
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields === undefined || fields[0] === 'Z' ? null : (fields[19] ?? null)
}

async function startedByPs(pid) {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }))
  return stdout.trim() || null
}

/**
 * Leaves a file of ours in a folder, in one step, in place of an earlier one. It is named by our identity, so it needs no taking
 * away: once we are gone it says nothing, and by that name nobody can remove a file of the living.
 * @param {string} folder
 * @param {string} text
 */
export async function writePidfile(folder, text) {
  await mkdir(folder, { recursive: true })
  const draft = join(dirname(folder), `pidfile-${process.pid}`)
  await writeFile(draft, text)
  await rename(draft, join(folder, String(await processIdentity(process.pid))))
}

/**
 * What living processes have left in a folder; files of dead ones are removed. One of a living process is its own to remove: it may have
 * done so since the folder was read, and have left another by the same name since.
 * @param {string} folder
 * @returns {Promise<{ pid: number, text: string }[]>}
 */
export async function readPidfiles(folder) {
  const found = []
  for (const name of (await readdir(folder).catch(unlessGone)) ?? []) {
    const file = join(folder, name)
    const pid = Number.parseInt(name, 10)
    if ((await processIdentity(pid)) !== name) {
      await rm(file, { force: true })
      continue
    }
    const text = await readFile(file, 'utf8').catch(unlessGone)
    if (text !== null) found.push({ pid, text })
  }
  return found
}

/** A file that is not there is an answer; one that cannot be read (too many are open) says nothing of its process, and frees no lock. */
function unlessGone(error) {
  if (error.code === 'ENOENT' || error.code === 'ESRCH') return null
  throw error
}
