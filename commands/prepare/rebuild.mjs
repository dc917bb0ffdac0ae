import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { whileLocked } from '../../packages/process-lock/index.mjs'
import { bundleAnew, bundleComposer } from './bundle.mjs'
import { lockOf, registerUse } from './users.mjs'

/**
 * Builds for a shop that follows its sources, under the lock of whoever builds, and keeps what it runs from by then.
 * @param {string} root
 * @param {import('./users.mjs').Use} use the shop's; `folders` begins with the command's own.
 * @param {import('./bundle.mjs').Bundle} processes
 */
export function rebuilder(root, { command, packages, folders: [own] }, processes) {
  const folders = new Map(Object.keys(processes.inputs).map((name) => [name, processes.folder]))
  return {
    /** @param {string[]} names */
    rebuild: (names) =>
      whileLocked(lockOf(root), command, {}, async () => {
        const built = await bundleAnew(root, names)
        for (const name of names) folders.set(name, built.folder)
        await registerUse(root, { command, packages, folders: [own, ...new Set(folders.values())] })
        return built
      }),
    compose: async () => {
      const { folder } = await whileLocked(lockOf(root), command, {}, () => bundleComposer(root))
      const { composeSupergraph } = await import(pathToFileURL(join(folder, 'compose.js')).href)
      return (await composeSupergraph(root)).supergraph
    },
  }
}
