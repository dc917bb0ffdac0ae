import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { npm } from './npm.mjs'

/** npm's record of an install that it has finished. */
export const installRecord = 'node_modules/.package-lock.json'

/**
 * Installs what the lockfile names: production dependencies only, or all of them.
 * @param {string} root
 * @param {'production' | 'full'} needs
 * @param {AbortSignal} signal
 * @throws the signal's reason, or an OperatorError with what npm said.
 */
export async function install(root, needs, signal) {
  const args = ['ci', '--no-audit', '--no-fund', ...(needs === 'production' ? ['--omit=dev'] : [])]
  console.error(`Installing ${needs === 'production' ? 'production' : 'all'} dependencies (npm ${args.join(' ')}) …`)
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  const progress = setInterval(() => console.error(`  … ${seconds()} s`), 10_000)
  // Without it nothing counts as installed, so that whoever comes after an install that was cut off begins anew.
  await rm(join(root, installRecord), { force: true })
  try {
    await npm(root, args, signal)
  } finally {
    clearInterval(progress)
  }
  console.error(`Installed in ${seconds()} s.`)
}

/**
 * Whether the lockfile names nothing that the record of the last install lacks. More than enough is enough.
 * @param {string} root
 * @param {'production' | 'full'} needs
 */
export async function installed(root, needs) {
  const wanted = await packages(join(root, 'package-lock.json'))
  const present = await packages(join(root, installRecord))
  return Object.entries(wanted).every(([path, entry]) => {
    // Optional ones may be for another platform.
    if (!path.startsWith('node_modules/') || entry.optional || entry.devOptional) return true
    if (needs === 'production' && entry.dev) return true
    const found = present[path]
    return found !== undefined && found.version === entry.version && Boolean(found.link) === Boolean(entry.link)
  })
}

async function packages(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8')).packages
  } catch {
    return {}
  }
}
