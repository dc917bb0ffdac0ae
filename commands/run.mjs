#!/usr/bin/env node
// Every npm script starts here, in a clone with nothing installed: plain JavaScript, Node's own modules only.
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { bundleCommand, bundleShop } from './bundle.mjs'
import { install } from './install.mjs'

/**
 * What each command needs: `production` dependencies or all of them, the shop's processes bundled or not, and the kind of the
 * parts that it runs by name.
 */
const commands = {
  start: { needs: 'production', shop: true },
  router: { needs: 'production' },
  catalog: { needs: 'production' },
  events: { needs: 'production' },
  'dead-letters': { needs: 'production' },
  projections: { needs: 'production' },
  keys: { needs: 'production' },
  invariants: { needs: 'production' },
  test: { needs: 'full', shop: true },
  e2e: { needs: 'full', shop: true, parts: 'story' },
  bench: { needs: 'full', shop: true, parts: 'bench' },
  check: { needs: 'full' },
  compose: { needs: 'full' },
  codegen: { needs: 'full' },
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
  try {
    if (args.includes('--help') || args.includes('-h')) {
      console.log(await helpOf(name))
      return 0
    }
    await install(root, command.needs)
    if (command.shop) await bundleShop(root)
    const { file, parts } = await bundleCommand(root, name, command)
    const { run } = await import(pathToFileURL(file).href)
    return await run(args, parts)
  } catch (error) {
    return explain(name, error)
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

/** Faults an operator can mend are said in a sentence; anything else keeps its stack. */
function explain(name, error) {
  const script = name === 'start' || name === 'test' ? `npm ${name}` : `npm run ${name}`
  if (typeof error?.code === 'string' && error.code.startsWith('ERR_PARSE_ARGS')) {
    console.error(`${error.message}\nSee ${script} -- --help.`)
    return 2
  }
  console.error(error?.name === 'OperatorError' ? error.message : error)
  return 1
}
