import { parseArgs } from 'node:util'
import {
  asText,
  faultNames,
  faults,
  type Mistake,
  mistakeNames,
  mistakes,
  type Simulated,
  type SimulationWish,
  simulate,
} from '@micromart/e2e/simulation'
import { UsageError } from '@micromart/running-shop/operator-error'
import { positiveNumber } from './positive-number.ts'

export const help = `npm run simulate

Runs many short histories of orders in virtual time: the shop's rules, outbox, relay, log, inbox, saga and participants, with faults,
all drawn from a seed. Each is held to the shop's promises. The first that breaks one is made as small as it can be, and told
step by step.

  --seed N         which histories: the same again for the same number (1)
  --histories N    at most so many (2000, or as many as there is time for)
  --minutes M      for so long at most
  --fault NAME     that may come, again for each; all, unless told otherwise
  --as-it-was NAME
                   with a mistake that the shop once had, to see it found
  --path PATH      the history that was found before, and no other; with the same seed, faults and mistakes
  --list           names the faults and the mistakes
  --json           the figures, and what was found, as JSON on stdout
  --help           this text

Exits 0 when every promise held, 1 when not. e2e/simulation/README.md says what can be found by it, and what cannot.`

const options = {
  seed: { type: 'string', default: '1' },
  histories: { type: 'string' },
  minutes: { type: 'string' },
  fault: { type: 'string', multiple: true },
  'as-it-was': { type: 'string', multiple: true },
  path: { type: 'string' },
  list: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>['values']

export async function run(argv: string[]): Promise<number> {
  const { values } = parseArgs({ args: argv, options })
  if (values.list) return list()
  const wish = wished(values)
  const began = performance.now()
  const tell = process.stderr.isTTY ? (line: string) => process.stderr.write(`\r\x1b[K${line}`) : () => false
  let toldAt = began
  const simulated = await simulate(wish, (so) => {
    if (performance.now() - toldAt < 200) return
    toldAt = performance.now()
    tell(figures(so, toldAt - began))
  })
  tell('')
  const ms = performance.now() - began
  if (values.json) console.log(JSON.stringify({ ...simulated, ms: Math.round(ms) }, null, 2))
  else say(simulated, wish, ms)
  return simulated.found ? 1 : 0
}

function list(): number {
  for (const [name, { title }] of Object.entries(faults)) console.log(`${name.padEnd(20)}${title}`)
  console.log('\nas it was:')
  for (const [name, title] of Object.entries(mistakes)) console.log(`${name.padEnd(20)}${title}`)
  return 0
}

function say({ found, ...so }: Simulated, { seed, faults: chosen, asItWas }: SimulationWish, ms: number): void {
  if (found) {
    const { scenario, path, shrunkTimes, history } = found
    console.log(asText(scenario, history))
    const options = [
      `--seed ${seed}`,
      `--path ${path}`,
      ...(chosen.length < faultNames.length ? chosen.map((name) => `--fault ${name}`) : []),
      ...[...asItWas].map((name) => `--as-it-was ${name}`),
    ]
    console.log(`\nBroken: ${history.breaches.join('; ')}`)
    console.log(`Made smaller ${shrunkTimes} times. The same again: npm run simulate -- ${options.join(' ')}`)
  }
  console.log(`${figures(so, ms)}${found ? '' : '; every promise held'}`)
}

function figures({ histories, orders, seconds, steps }: Simulated, ms: number): string {
  const aMinute = Math.round(histories / (ms / 60_000))
  const hours = (seconds / 3_600).toFixed(1)
  return `${histories} histories, ${orders} orders, ${steps} steps, ${hours} virtual hours in ${(ms / 1_000).toFixed(1)} s: ${aMinute} histories a minute`
}

/** @throws UsageError for what is no number, fault or mistake. */
function wished(values: Values): SimulationWish {
  const { fault = faultNames, 'as-it-was': asItWas = [], path } = values
  const minutes = positiveNumber('minutes', values.minutes)
  return {
    seed: positiveNumber('seed', values.seed) ?? 1,
    minutes,
    histories: positiveNumber('histories', values.histories) ?? (minutes === undefined ? 2_000 : undefined),
    faults: fault.map((name) => among('fault', name, faultNames)),
    asItWas: new Set(asItWas.map((name) => among('mistake', name, mistakeNames) as Mistake)),
    path,
  }
}

function among(what: string, name: string, known: readonly string[]): string {
  if (known.includes(name)) return name
  throw new UsageError(`There is no ${what} "${name}". There are: ${known.join(', ')}.`)
}
