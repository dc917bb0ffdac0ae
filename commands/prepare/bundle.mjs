import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fill, storefront } from './bundle-process.mjs'
import { newestVersion, newVersion } from './versions.mjs'

/**
 * Bundled entries, by name.
 * @typedef {object} Bundle
 * @property {string} folder absolute; entry NAME is NAME.js in it.
 * @property {Record<string, string[]>} inputs our own files that each entry holds, from the root.
 */

/** One file a process, all in one build so that they share what they share. Only what exists is built. */
function shopEntries(root) {
  const entries = {
    router: 'router/main.ts',
    'payments-sandbox': 'local/payments-sandbox/main.ts',
    mailbox: 'local/mailbox/main.ts',
    viewer: 'local/viewer/main.ts',
    auditor: 'local/auditor/main.ts',
    storefront,
  }
  for (const name of readdirSync(join(root, 'subgraphs'))) entries[name] = `subgraphs/${name}/server.ts`
  return Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(join(root, file))))
}

/**
 * Bundles every process of the shop, if any has changed. Nothing in the answer's folder needs node_modules.
 * @param {string} root
 * @returns {Promise<Bundle>}
 */
export async function bundleShop(root) {
  return bundle(root, 'shop', shopEntries(root), { everything: true })
}

/**
 * Bundles some of the shop's processes anew, beside what stands.
 * @param {string} root
 * @param {string[]} names
 * @returns {Promise<Bundle>}
 * @throws saying where, when they do not compile.
 */
export async function bundleAnew(root, names) {
  const entries = Object.entries(shopEntries(root)).filter(([name]) => names.includes(name))
  const options = { everything: true, logLevel: 'silent' }
  return newVersion(root, 'shop', (folder) => fill(root, folder, Object.fromEntries(entries), options))
}

/**
 * Bundles what composes the supergraph, if it has changed; it loads its packages from node_modules.
 * @param {string} root
 * @returns {Promise<Bundle>} with the entry `compose`.
 */
export async function bundleComposer(root) {
  return bundle(root, 'schema', { compose: 'schema/compose.ts' }, { everything: false })
}

/**
 * Bundles one command with the parts that it runs. Production commands carry their packages with them; the developers' ones load theirs
 * from node_modules, where some look for files beside themselves.
 * @param {string} root
 * @param {string} name
 * @param {{ needs: 'production' | 'full', parts: [name: string, source: string][] }} command
 * @returns {Promise<Bundle>}
 */
export async function bundleCommand(root, name, { needs, parts }) {
  const entries = { [name]: `commands/${name}.ts` }
  for (const [part, source] of parts) entries[`parts/${part}`] = source
  return bundle(root, `commands/${name}`, entries, { everything: needs === 'production' })
}

async function bundle(root, kind, entries, options) {
  return (
    (await newestVersion(root, kind, entries)) ??
    newVersion(root, kind, (folder) => fill(root, folder, entries, options), entries)
  )
}
