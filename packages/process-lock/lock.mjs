import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { processIdentity, readPidfiles } from './pidfiles.mjs'

const PAUSE_MS = 50
/** Nobody needs to hear of a lock that is held for a moment. */
const SILENT_MS = 500

/**
 * Takes a lock unless a living process holds it.
 *
 * A lock is a folder with its holder's pidfile in it. A folder is renamed onto another in one step, and only if that is empty (rename(2)):
 * so there is no lock without its holder's name, of two takers one wins, and anybody may remove the file of one that died.
 * @param {string} lock its path.
 * @param {string} what told to those who find it taken.
 * @returns {Promise<(() => Promise<void>) | null>} what releases it.
 */
export async function tryLock(lock, what) {
  const mine = String(await processIdentity(process.pid))
  await mkdir(dirname(lock), { recursive: true })
  const draft = await mkdtemp(`${lock}.`)
  await writeFile(join(draft, mine), what)
  while ((await holderOf(lock)) === null) {
    try {
      await rename(draft, lock)
      return () => rm(join(lock, mine), { force: true })
    } catch (error) {
      // Somebody was quicker.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    }
  }
  await rm(draft, { recursive: true })
  return null
}

/**
 * The living process that holds a lock, and what it said of itself.
 * @param {string} lock
 */
export async function holderOf(lock) {
  const [holder] = await readPidfiles(lock)
  return holder ?? null
}

/**
 * Does some work while it holds a lock, waiting for the lock as long as it takes.
 * @template T
 * @param {string} lock
 * @param {string} what told to those who wait meanwhile.
 * @param {{ signal?: AbortSignal, say?: (line: string) => void }} waiting `say` hears whom it waits for, if for longer than a moment.
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws the signal's reason when that aborts while it waits.
 */
export async function whileLocked(lock, what, { signal, say = console.error }, work) {
  const began = Date.now()
  let told = 0
  let release = await tryLock(lock, what)
  while (release === null) {
    const holder = await holderOf(lock)
    if (holder !== null && holder.pid !== told && Date.now() - began > SILENT_MS) {
      say(`Waiting for ${holder.text} (process ${holder.pid}), which installs or builds …`)
      told = holder.pid
    }
    await sleep(PAUSE_MS)
    signal?.throwIfAborted()
    release = await tryLock(lock, what)
  }
  try {
    return await work()
  } finally {
    await release()
  }
}
