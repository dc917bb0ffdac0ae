import { wholeNumber } from '../runner/option.ts'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { divideCores } from './router/cores.ts'
import { loadGenerator, measure } from './router/measure.ts'
import { openRows } from './router/open-rows.ts'
import { openSetting } from './router/open-setting.ts'
import { type Round, resultOf, table } from './router/results.ts'
import { chosenRows, rowNames, rows } from './router/rows.ts'
import type { Subject } from './router/subject.ts'
import { warmUp } from './router/warm-up.ts'

export const title = 'the router beside other gateways, each alone on a core: answers a second, latency, memory'
export const shopless = true
export const patienceMs = 7_200_000

export const options = {
  rows: { type: 'string', must: rowNames },
  seconds: { type: 'string', default: '5', must: wholeNumber },
  rounds: { type: 'string', default: '5', must: wholeNumber },
  profiles: { type: 'string' },
} as const

interface Measured {
  subject: Subject
  /** Length of its rounds. */
  seconds: number
  rounds: Round[]
}

/**
 * Starts the gateways of the chosen rows, checks what they answer, and measures them in turns: a round of each, and so on.
 * @returns what `--json` prints.
 */
export async function run({ say, options: said = {} }: PartContext) {
  if (process.platform !== 'linux') throw new CannotRunHere('memory is read from /proc, which only Linux has')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const [seconds, rounds] = [Number(said.seconds), Number(said.rounds)]
  const chosen = chosenRows(said.rows?.split(',') ?? Object.keys(rows))
  const onGatewayCore = await divideCores(say)
  say(`Node ${process.versions.node}, load by ${loadGenerator}; what gateways log goes to /dev/null.`)
  const setting = await openSetting(said.profiles)
  const { open, close } = openRows(setting, onGatewayCore, say)
  const measured: Measured[] = []
  try {
    for (const [name, row] of chosen) {
      const subject = await open(name, row)
      if (subject === null) continue
      measured.push({ subject, seconds: await warmUp(subject, seconds), rounds: [] })
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { subject, seconds, rounds: done } of measured) {
        const found = await measure(subject, seconds)
        say(`round ${round}: ${subject.name.padEnd(20)}${found.rps.toFixed(0).padStart(8)}/s`)
        done.push(found)
      }
    }
  } finally {
    await close()
    await setting.close()
  }
  const roundsOf = new Map(measured.map(({ subject, rounds }) => [subject.name, rounds]))
  const results = measured.map(({ subject: { name, row }, rounds }) =>
    resultOf(name, rounds, roundsOf.get(row.against) ?? []),
  )
  say(table(results))
  return { results: results.map(({ busy, cpuMs, ...result }) => result) }
}
