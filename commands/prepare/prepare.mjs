import { join } from 'node:path'
import { partsOf } from '../../e2e/runner/parts.mjs'
import { whileLocked } from '../../packages/process-lock/index.mjs'
import { bundleCommand, bundleShop } from './bundle.mjs'
import { install, installed } from './install.mjs'
import { rebuilder } from './rebuild.mjs'
import { lockOf, packagesReleased, registerUse, usersOf } from './users.mjs'

/** Names the command that ours is a part of, as the stories are of `npm test`, to ours. */
const WITHIN = 'MICROMART_WITHIN'

/**
 * What a command is given.
 * @typedef {object} Prepared
 * @property {string} file the command itself, bundled; absolute as all of these.
 * @property {ReadonlyMap<string, string>} parts what it runs by name.
 * @property {import('./bundle.mjs').Bundle} processes the shop's, for who needs them.
 * @property {() => Promise<void>} releasePackages says that a production command has taken from node_modules what it needs.
 * @property {(names: string[]) => Promise<import('./bundle.mjs').Bundle>} rebuild bundles some of the shop's processes anew.
 * @property {() => Promise<string>} compose composes the supergraph.
 */

/**
 * Installs and bundles what a command lacks, one command of a clone at a time, and keeps what it runs from as it is until it ends. A running
 * shop needs nothing that is installed; a developers' command does, so whoever would install anew waits for those that run.
 * @param {string} root
 * @param {{ name: string, script: string, needs: 'production' | 'full', shop?: boolean, parts?: string, watch: boolean }} command
 * @param {AbortSignal} signal
 * @returns {Promise<Prepared>}
 * @throws the signal's reason, or an OperatorError.
 */
export async function prepare(root, command, signal) {
  for (;;) {
    const work = () => prepareAlone(root, command, signal)
    const { user, prepared } = await whileLocked(lockOf(root), command.script, { signal }, work)
    if (prepared) return prepared
    console.error(
      `Waiting for ${user.command} (process ${user.pid}), which runs from what is installed; then it is installed anew …`,
    )
    await packagesReleased(root, user.pid, signal)
  }
}

/**
 * The shop's processes, bundled, for who runs them without being a command.
 * @param {string} root
 * @param {string} who told to those who wait meanwhile.
 */
export function prepareShop(root, who) {
  return whileLocked(lockOf(root), who, {}, () => bundleShop(root))
}

/** Answers what is prepared, or a running command that keeps us from installing. */
async function prepareAlone(root, { name, script, needs, shop, parts, watch }, signal) {
  // Who follows the sources builds from what is installed.
  const packages = watch ? 'full' : needs
  if (!(await installed(root, packages))) {
    const users = (await usersOf(root)).filter(({ packages }) => packages)
    mustNotBeWithin(users)
    if (users[0]) return { user: users[0] }
    await install(root, packages, signal)
  }
  const processes = shop ? await bundleShop(root) : null
  const sources = parts ? partsOf(root, parts) : []
  const { folder } = await bundleCommand(root, name, { needs, parts: sources })
  const bundled = (entry) => join(folder, `${entry}.js`)
  const folders = processes ? [folder, processes.folder] : [folder]
  // A shop takes PostgreSQL's programs from there, yet.
  const use = { command: script, packages: packages === 'full' || shop === true, folders }
  await registerUse(root, use)
  if (packages === 'full') process.env[WITHIN] = String(process.pid)
  return {
    prepared: {
      file: bundled(name),
      parts: new Map(sources.map(([part]) => [part, bundled(`parts/${part}`)])),
      processes,
      releasePackages: async () => packages === 'full' || registerUse(root, { ...use, packages: false }),
      ...(processes && rebuilder(root, use, processes)),
    },
  }
}

/** To wait for a command that waits for us would be to wait for ever. */
function mustNotBeWithin(users) {
  const outer = users.find(({ pid }) => String(pid) === process.env[WITHIN])
  if (outer === undefined) return
  const error = new Error(
    `package-lock.json has changed since ${outer.command} (process ${outer.pid}) began: start that again.`,
  )
  error.name = 'OperatorError'
  throw error
}
