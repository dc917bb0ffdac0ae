import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { readPidfiles, whileLocked, writePidfile } from '../../packages/process-lock/index.mjs'

const PAUSE_MS = 200

/**
 * What a running command runs from, so that it is not taken from under it.
 * @typedef {object} Use
 * @property {string} command as one types it.
 * @property {boolean} packages whether it loads packages from node_modules.
 * @property {string[]} folders versions of bundles, absolute.
 */

/**
 * Tells other commands of this clone what ours runs from, until its process ends. Asked again, the last word counts.
 * @param {string} root
 * @param {Use} use
 */
export async function registerUse(root, use) {
  await writePidfile(registry(root), JSON.stringify(use))
}

/**
 * Waits until nobody installs, and keeps what is installed as it is until our process ends.
 * @public for router/graphiql/build.mjs
 * @param {string} root
 * @param {string} who told to those who wait meanwhile.
 */
export function usePackages(root, who) {
  return whileLocked(lockOf(root), who, {}, () => registerUse(root, { command: who, packages: true, folders: [] }))
}

/**
 * The running commands of this clone.
 * @param {string} root
 * @returns {Promise<(Use & { pid: number })[]>}
 */
export async function usersOf(root) {
  const found = await readPidfiles(registry(root))
  return found.map(({ pid, text }) => ({ ...JSON.parse(text), pid }))
}

/**
 * Waits until a command loads no more packages.
 * @param {string} root
 * @param {number} pid
 * @param {AbortSignal} signal
 * @throws the signal's reason when that aborts.
 */
export async function packagesReleased(root, pid, signal) {
  while ((await usersOf(root)).some((user) => user.pid === pid && user.packages)) {
    await sleep(PAUSE_MS)
    signal.throwIfAborted()
  }
}

/** Held by who installs or bundles in a clone. */
export const lockOf = (root) => join(root, '.build', 'lock')

const registry = (root) => join(root, '.build', 'users')
