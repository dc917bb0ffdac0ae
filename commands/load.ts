import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import {
  allHeld,
  type LoadWish,
  loadedShop,
  loadProfiles,
  openOwnShop,
  reportLines,
  runLoad,
  tooSmall,
} from '@micromart/e2e/load'
import { findShop, fromCaller, shopOptions } from '@micromart/running-shop'
import { interruption } from './interruption.ts'
import { positiveNumber } from './positive-number.ts'

export const help = `npm run load [-- NAME]

Puts load on a shop with k6, holds the shop to its promises afterwards, and writes a page about it. Without --port and --data the shop is one of
the run's own, which is gone afterwards; a shop that is named keeps the orders.

  NAME           the profile; checkout without one
  --list         name them
  --scale N      how much of the load that the profile describes: 1 is all of it, 100 the most; without it what suits this machine's cores
  --seconds N    hold the load so long, in place of the profile's own time; a day at most
  --port N       the shop on base port N
  --data DIR     the shop that keeps its state in DIR
  --out DIR      where index.html and figures.json go (.build/load/NAME-TIME)
  --json         the figures as JSON on stdout
  --help         this text

Exits 0 when every limit and every promise held, 1 when not. Ctrl-C ends the load: the run's goods are taken off the shelf, and there is no
page. k6 is the one on PATH; where there is none it is built once, with Go. docs/capacity.md says what was measured.`

const options = {
  ...shopOptions,
  scale: { type: 'string' },
  seconds: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const wish = wished(positionals, values)
  if (wish === null) return 2
  const say = (line: string) => console.error(line)
  const signal = interruption()
  try {
    const small = await tooSmall(wish, { say, signal })
    signal.throwIfAborted()
    if (small === null) return await putLoad(wish, values, { say, signal })
    console.error(small)
    return 2
  } catch (error) {
    throw signal.aborted ? signal.reason : error
  }
}

async function putLoad(
  wish: LoadWish,
  values: Values,
  { say, signal }: { say: (line: string) => void; signal: AbortSignal },
): Promise<number> {
  const { shop, close } = await openShop(values, say)
  try {
    signal.throwIfAborted()
    const report = await runLoad(wish, { shop, say, signal })
    if (values.json) console.log(JSON.stringify(report, null, 2))
    for (const line of reportLines(report)) say(line)
    say(`${join(wish.folder, 'index.html')} has it all.`)
    return allHeld(report) ? 0 : 1
  } finally {
    await close()
  }
}

/** Of the load that a profile describes, for a machine of 16 cores: what lies beyond would take all memory before it began. */
const mostScale = 100
const daySeconds = 86_400

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

/** Null, and says why, where there is no such profile. */
function wished(names: readonly string[], { scale, seconds, out }: Values): LoadWish | null {
  const profiles = loadProfiles()
  const [name = 'checkout', ...more] = names
  const title = profiles.get(name)
  if (title === undefined || more.length > 0) {
    console.error(`One of these at a time: ${[...profiles.keys()].join(', ')}.`)
    return null
  }
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const folder = out === undefined ? resolve('.build/load', `${name}-${time}`) : fromCaller(out)
  return {
    name,
    title,
    folder,
    scale: positiveNumber('scale', scale, { most: mostScale }),
    seconds: positiveNumber('seconds', seconds, { least: 1, most: daySeconds }),
  }
}

/** The shop that was named, or one of our own. */
async function openShop({ data, port }: Values, say: (line: string) => void) {
  if (data !== undefined || port !== undefined) {
    return { shop: loadedShop(await findShop({ data, port })), close: async () => {} }
  }
  say('a shop of its own starts …')
  return openOwnShop()
}
