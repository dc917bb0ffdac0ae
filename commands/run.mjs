#!/usr/bin/env node
// Every npm script starts here, in a clone with nothing installed: plain JavaScript, Node's own modules only.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { chosenParts, describedIn, partsOf } from '../e2e/runner/parts.mjs'
import { explain } from './explain.mjs'
import { listenForCancellation } from './prepare/cancellation.mjs'
import { prepare } from './prepare/prepare.mjs'

/**
 * What each command needs: `production` dependencies or all of them, the shop's processes bundled or not, and the kind of the
 * parts that it runs by name, or only names.
 */
const commands = {
  start: { needs: 'production', shop: true },
  router: { needs: 'production' },
  catalog: { needs: 'production' },
  events: { needs: 'production' },
  'dead-letters': { needs: 'production' },
  projections: { needs: 'production' },
  search: { needs: 'production' },
  keys: { needs: 'production' },
  invariants: { needs: 'production' },
  reconcile: { needs: 'production' },
  backup: { needs: 'production' },
  restore: { needs: 'production' },
  test: { needs: 'full', shop: true },
  e2e: { needs: 'full', shop: true, parts: 'story' },
  bench: { needs: 'full', shop: true, parts: 'bench' },
  load: { needs: 'full', shop: true, lists: 'load' },
  chaos: { needs: 'full', shop: true, lists: 'fault' },
  simulate: { needs: 'full' },
  pictures: { needs: 'full', shop: true },
  check: { needs: 'full' },
  compose: { needs: 'full' },
  codegen: { needs: 'full' },
  'copy-storefront': { needs: 'full' },
}

const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
process.exit(await main(process.argv[2], process.argv.slice(3)))

async function main(name, args) {
  if (!modernEnough(process.versions.node)) {
    console.error(`MicroMart needs Node 20.19 or newer; this is ${process.versions.node}.`)
    return 1
  }
  const command = commands[name]
  if (!command) {
    console.error(`There is no command "${name ?? ''}". There are: ${Object.keys(commands).join(', ')}.`)
    return 2
  }
  const script = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  const { signal, ignore } = listenForCancellation()
  try {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(await helpOf(name))
      return 0
    }
    const listed = command.parts ?? command.lists
    if (listed && args.includes('--list')) return list(listed, args)
    const unknown = command.parts || name === 'test' ? undefined : unknownOption(args, await helpOf(name))
    if (unknown) {
      console.error(`Unknown option '${unknown}'.\nSee ${script} -- --help.`)
      return 2
    }
    const watch = name === 'start' && args.includes('--watch')
    const prepared = await prepare(root, { name, script, watch, ...command }, signal)
    const { run } = await import(pathToFileURL(prepared.file).href)
    // A signal that came while the command was read is heard in the event loop's next turn, which comes after the rest of this one; once
    // nobody listens any more, it would be lost.
    await nextTurn()
    await nextTurn()
    signal.throwIfAborted()
    ignore()
    return await run(args, prepared)
  } catch (error) {
    return explain(script, signal.aborted ? signal.reason : error)
  }
}

function modernEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > 20 || (major === 20 && minor >= 19)
}

/** A command's help is a plain template in its source, so that it can be read before anything is installed. */
async function helpOf(name) {
  const source = await readFile(join('commands', `${name}.ts`), 'utf8')
  const text = /export const help = `([^`]*)`/.exec(source)?.[1]
  if (text === undefined) throw new Error(`commands/${name}.ts has no help`)
  return text
}

/** The first option that a command's help does not name: whoever has mistyped one had better hear of it before minutes of preparing. */
function unknownOption(args, help) {
  const end = args.includes('--') ? args.indexOf('--') : args.length
  const named = new Set(help.match(/--[a-z][a-z-]*/g))
  return args
    .slice(0, end)
    .map((arg) => arg.split('=', 1)[0])
    .find((option) => option.startsWith('--') && !named.has(option))
}

/** Names a command's parts, which needs nothing installed either. */
function list(kind, args) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { list: { type: 'boolean' }, short: { type: 'boolean' }, json: { type: 'boolean' } },
  })
  const parts = partsOf(root, kind).map(([name, source]) => [name, describedIn(root, source)])
  const chosen = chosenParts(parts, { names: positionals, short: values.short })
  if (chosen === null) return 2
  const rows = chosen.map(([name, { title, group }]) => ({ name, title, group }))
  if (values.json) console.log(JSON.stringify(rows, null, 2))
  else for (const { name, title } of rows) console.log(`${name.padEnd(28)}${title}`)
  return 0
}
