import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { allKept, type ChaosWish, faults, promiseLine, runChaos } from '@micromart/e2e/chaos'
import { fromCaller } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { interruption } from './interruption.ts'
import { positiveNumber } from './positive-number.ts'

export const help = `npm run chaos -- FAULT…|--all

Has faults come over a shop of the run's own while people buy, holds it to its promises afterwards, and writes a page about it.

  FAULT…         the faults that may come
  --all          all that the log knows
  --list         name them
  --seed N       which faults come, when, and what they strike: the same again for the same number (1)
  --minutes M    for how long they come (5)
  --people N     how many buy at a time (3)
  --kafka        events are on Kafka, on a broker of the run's own, or those of KAFKA_BROKERS; else on the embedded log
  --out DIR      where index.html, figures.json and history.jsonl go (.build/chaos/SEED-TIME)
  --json         the figures as JSON on stdout
  --help         this text

Exits 0 when every promise held, 1 when not. Linux only. docs/failures.md says what each fault does.`

const options = {
  all: { type: 'boolean' },
  seed: { type: 'string', default: '1' },
  minutes: { type: 'string', default: '5' },
  people: { type: 'string', default: '3' },
  kafka: { type: 'boolean', default: false },
  out: { type: 'string' },
  json: { type: 'boolean' },
} as const

const weekMinutes = 7 * 24 * 60

type Values = ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>['values']

export async function run(argv: string[]): Promise<number> {
  if (process.platform !== 'linux')
    throw new OperatorError('Processes are made to stand still as Linux has it: it takes one.')
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const wish = wished(positionals, values)
  const say = (line: string) => console.error(line)
  const signal = interruption()
  const report = await runChaos(wish, say, signal).catch((error) => {
    throw signal.aborted ? signal.reason : error
  })
  if (values.json) console.log(JSON.stringify(report, null, 2))
  for (const promise of report.promises) say(promiseLine(promise))
  const { placed, confirmed, cancelled } = report.orders
  const came = report.faults.reduce((sum, one) => sum + one.came, 0)
  say(`${came} faults; ${placed} orders placed, ${confirmed} confirmed, ${cancelled} cancelled`)
  say(`${join(wish.folder, 'index.html')} has it all.`)
  return allKept(report.promises) ? 0 : 1
}

/** @throws UsageError for what is no fault, or no number. */
function wished(names: readonly string[], { all, kafka, out, ...numbers }: Values): ChaosWish {
  const log = kafka ? 'kafka' : 'embedded'
  const known = Object.entries(faults).filter(([, fault]) => (fault.log ?? log) === log)
  const chosen = all ? known : known.filter(([name]) => names.includes(name))
  const unknown = names.find((name) => !known.some(([each]) => each === name))
  if (unknown !== undefined || chosen.length === 0) {
    const told =
      unknown === undefined
        ? 'Which faults may come?'
        : `No fault of ${kafka ? 'Kafka' : 'the embedded log'} is "${unknown}".`
    throw new UsageError(`${told} --all, or of: ${known.map(([name]) => name).join(', ')}.`)
  }
  const [seed, minutes, people] = [
    positiveNumber('seed', numbers.seed),
    positiveNumber('minutes', numbers.minutes, { most: weekMinutes }),
    positiveNumber('people', numbers.people),
  ]
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  return {
    faults: Object.fromEntries(chosen),
    seed,
    minutes,
    people,
    kafka,
    folder: out === undefined ? resolve('.build/chaos', `${seed}-${time}`) : fromCaller(out),
  }
}
