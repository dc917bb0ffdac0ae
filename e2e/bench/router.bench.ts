import { writeFile } from 'node:fs/promises'
import { CannotRunHere, type PartContext } from '../runner/part.ts'
import { ask, type Expectation } from './router/answers.ts'
import { divideCores, type OnGatewayCore } from './router/cores.ts'
import { type Gateway, gateways } from './router/gateways.ts'
import { loadGenerator, measure, roundSeconds, usualConnections } from './router/measure.ts'
import { onPath } from './router/on-path.ts'
import { type OpenSetting, openSetting } from './router/open-setting.ts'
import { type Round, resultOf, table } from './router/results.ts'
import { chosenRows, type Row, rows } from './router/rows.ts'
import { startGateway } from './router/running-gateway.ts'
import { checkedCalls, firstOf, type Subject } from './router/subject.ts'

export const title = 'the router beside other gateways, each alone on a core: answers a second, latency, memory'
export const shopless = true
export const patienceMs = 7_200_000

/** Tokens of a row in which each request has another one. */
const differentTokens = 20_000

export const options = {
  rows: { type: 'string' },
  seconds: { type: 'string', default: '5' },
  rounds: { type: 'string', default: '5' },
  profiles: { type: 'string' },
} as const

/**
 * Starts the gateways of the chosen rows, checks what they answer, and measures them in turns: a round of each, and so on.
 * @returns what `--json` prints.
 */
export async function run({ say, options: said = {} }: PartContext) {
  if (process.platform !== 'linux') throw new CannotRunHere('memory is read from /proc, which only Linux has')
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1))
  const [seconds, rounds] = [numberOf('seconds', said), numberOf('rounds', said)]
  const chosen = chosenRows(said.rows?.split(',') ?? Object.keys(rows)).filter(([, row]) => canRun(row, say))
  const onGatewayCore = await divideCores(say)
  say(`Node ${process.versions.node}, load by ${loadGenerator}; what gateways log goes to /dev/null.`)
  const setting = await openSetting(said.profiles)
  const started: Subject[] = []
  const measured: { subject: Subject; calls: number; seconds: number; rounds: Round[] }[] = []
  try {
    for (const [name, row] of chosen) {
      say(`${name} starts …`)
      const subject = await start(name, row, setting, onGatewayCore)
      started.push(subject)
      const calls = await checkedCalls(subject, setting.processes)
      const warm = await measure(subject, seconds, calls)
      measured.push({ subject, calls, seconds: roundSeconds(subject, seconds, warm), rounds: [] })
    }
    for (let round = 1; round <= rounds; round++) {
      for (const { subject, calls, seconds, rounds: done } of measured) {
        const found = await measure(subject, seconds, calls)
        say(`round ${round}: ${subject.name.padEnd(20)}${found.rps.toFixed(0).padStart(8)}/s`)
        done.push(found)
      }
    }
  } finally {
    await Promise.all(started.map(({ gateway }) => gateway.stop()))
    await setting.close()
  }
  const roundsOf = new Map(measured.map(({ subject, rounds }) => [subject.name, rounds]))
  const results = measured.map(({ subject: { name, row }, rounds }) =>
    resultOf(name, rounds, roundsOf.get(row.against) ?? []),
  )
  say(table(results))
  return { results: results.map(({ busy, cpuMs, ...result }) => result) }
}

/** Other people's gateways are there, or left out. */
function canRun({ gateway }: Row, say: (line: string) => void): boolean {
  const { program }: Gateway = gateways[gateway]
  if (program === undefined || onPath(program)) return true
  say(`${gateway} is left out: there is no ${program} on PATH.`)
  return false
}

async function start(name: string, row: Row, setting: OpenSetting, on: OnGatewayCore): Promise<Subject> {
  if (row.gateway === 'bare') await recordCalls(setting, on)
  const gateway = await startGateway(gateways[row.gateway], setting, on)
  return { name, row, gateway, asked: await askedBy(row, setting) }
}

/** What clients of a row send: of tokens, so many that none comes twice before its turn. */
async function askedBy({ operation, connections = usualConnections, tokens }: Row, setting: OpenSetting) {
  const operations = [setting.operations[operation]].flat()
  const bodies = operations.map(({ query, data }) => ({ body: JSON.stringify({ query }), data }))
  if (tokens === undefined) return bodies
  const signed = await setting.tokens.sign(tokens === 'client' ? connections : differentTokens)
  return signed.map(
    (authorization, nth): Expectation => ({ ...(bodies[nth % bodies.length] as Expectation), authorization }),
  )
}

/** Has the router answer once, and keeps its calls for the bare row. */
async function recordCalls(setting: OpenSetting, on: OnGatewayCore): Promise<void> {
  const row = rows.micromart as Row
  const subject = await start('micromart', row, setting, on)
  await checkedCalls(subject, setting.processes)
  const waves = await setting.processes.recorded(() => ask(subject.gateway.url, firstOf(subject.asked)))
  await writeFile(setting.bare.waves, JSON.stringify(waves))
  await subject.gateway.stop()
}

function numberOf(option: keyof typeof options, said: NonNullable<PartContext['options']>): number {
  const number = Number(said[option])
  if (Number.isInteger(number) && number > 0) return number
  throw new Error(`--${option} ${said[option]} is no whole number above 0`)
}
