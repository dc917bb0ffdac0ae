import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { installRecord } from './install.mjs'
import { usersOf } from './users.mjs'

// Bundles are kept in versions, `.build/KIND/VERSION`: who runs from one may load more of it at any time, and a shop starts its processes
// again from it, so no version changes once it is made, and it goes when a newer one is made and nobody runs from it.

const NEWEST = 'newest.json'
/** How bundles are made. */
const bundlers = ['bundle', 'bundle-process'].map((name) => `commands/prepare/${name}.mjs`)

/**
 * The newest version of some entries' bundle, if it is made of the files as they are now.
 * @param {string} root
 * @param {string} kind
 * @param {Record<string, string>} entries sources by name.
 * @returns {Promise<import('./bundle.mjs').Bundle | null>}
 */
export async function newestVersion(root, kind, entries) {
  const newest = await readNewest(root, kind)
  if (newest === null || newest.fingerprint !== fingerprint(root, entries, newest.files)) return null
  const folder = join(root, '.build', kind, newest.version)
  return existsSync(folder) ? { folder, inputs: newest.inputs } : null
}

/**
 * Makes a version, as the newest where `entries` says what it is made of.
 * @param {string} root
 * @param {string} kind
 * @param {(folder: string) => Promise<{ files: string[], inputs: Record<string, string[]> }>} fill
 * @param {Record<string, string>} [entries]
 * @returns {Promise<import('./bundle.mjs').Bundle>}
 */
export async function newVersion(root, kind, fill, entries) {
  const version = `${Date.now().toString(36)}-${process.pid}`
  const folder = join(root, '.build', kind, version)
  const { files, inputs } = await fill(folder)
  if (entries) await writeNewest(root, kind, { fingerprint: fingerprint(root, entries, files), version, files, inputs })
  await dropUnused(root, kind, version)
  return { folder, inputs }
}

async function dropUnused(root, kind, made) {
  const newest = await readNewest(root, kind)
  const used = new Set((await usersOf(root)).flatMap(({ folders }) => folders))
  for (const name of readdirSync(join(root, '.build', kind))) {
    const folder = join(root, '.build', kind, name)
    if ([NEWEST, newest?.version, made].includes(name) || used.has(folder)) continue
    await rm(folder, { recursive: true, force: true })
  }
}

async function readNewest(root, kind) {
  return readFile(join(root, '.build', kind, NEWEST), 'utf8').then(JSON.parse, () => null)
}

async function writeNewest(root, kind, newest) {
  const file = join(root, '.build', kind, NEWEST)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(`${file}.new`, JSON.stringify(newest))
  await rename(`${file}.new`, file)
}

/** Our own files by size and time of change; packages by npm's record of what it installed. */
function fingerprint(root, entries, files) {
  const hash = createHash('sha256').update(JSON.stringify(entries))
  for (const file of [...files, installRecord, ...bundlers]) {
    const stat = statSync(join(root, file), { throwIfNoEntry: false })
    hash.update(`${file} ${stat?.size} ${stat?.mtimeMs}\n`)
  }
  return hash.digest('hex')
}
