import { parseArgs } from 'node:util'
import type { DeadLetter, LetterFilter, LogOperator } from '@micromart/messaging'
import { OperatorError } from '../local/operator-error.ts'
import { findShop, shopOptions } from '../local/running.ts'
import { openShopLog } from '../local/shop-log.ts'
import { maskTokens } from './mask-tokens.ts'

export const help = `npm run dead-letters -- list [--group G] [--key K]
npm run dead-letters -- show ID
npm run dead-letters -- redrive ID… | --group G [--key K] | --all

Messages that a service could not handle. One that can never be processed lies alone; one that kept failing has parked
its key, and the key's later messages wait behind it. Redriving delivers again, in order; a parked message brings its
whole key with it. Secrets in messages are not shown.

  --group G      of this consumer group (a service's name)
  --key K        of this key (an aggregate's id)
  --all          every one
  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const options = {
  ...shopOptions,
  group: { type: 'string' },
  key: { type: 'string' },
  all: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action = '', ...ids] = positionals
  if (!['list', 'show', 'redrive'].includes(action)) {
    throw new OperatorError('Say list, show or redrive. See npm run dead-letters -- --help.')
  }
  const filter: LetterFilter = { group: values.group, key: values.key, ...(ids.length > 0 ? { ids } : {}) }
  if (action === 'show' && ids.length === 0) throw new OperatorError('Say which: show ID.')
  if (action === 'redrive' && !values.all && !values.group && ids.length === 0) {
    throw new OperatorError('Say which: ids, --group, or --all.')
  }
  const operator = await openShopLog(await findShop(values))
  try {
    const json = values.json ?? false
    return await (action === 'redrive' ? redrive(operator, filter, json) : show(operator, filter, action, json))
  } finally {
    await operator.close()
  }
}

async function show(operator: LogOperator, filter: LetterFilter, action: string, json: boolean): Promise<number> {
  const letters = (await operator.deadLetters(filter)).map((letter) => ({ ...letter, value: maskTokens(letter.value) }))
  if (letters.length === 0 && filter.ids) throw new OperatorError('There is no such dead letter.')
  if (json) console.log(JSON.stringify(letters, null, 2))
  else if (action === 'show') for (const letter of letters) console.log(described(letter))
  else for (const letter of letters) console.log(summed(letter))
  if (letters.length === 0 && !json) console.log('No dead letters.')
  return 0
}

async function redrive(operator: LogOperator, filter: LetterFilter, json: boolean): Promise<number> {
  const redriven = await operator.redrive(filter)
  if (redriven === 0 && filter.ids) throw new OperatorError('There is no such dead letter.')
  console.log(json ? JSON.stringify({ redriven }) : `${redriven} on their way; list shows what comes back.`)
  return 0
}

function state({ redriving, parked }: DeadLetter): string {
  if (redriving) return 'on its way'
  return parked ? 'parked' : 'unprocessable'
}

function summed(letter: DeadLetter): string {
  const { id, group, topic, key, reason, at } = letter
  return `${id}  ${at.toISOString()}  ${group}  ${topic}  ${key}  ${state(letter)}  ${reason.split('\n')[0]?.slice(0, 120)}`
}

function described(letter: DeadLetter): string {
  const { id, group, topic, partition, offset, key, attempts, reason, value, recordedAt, at } = letter
  return [
    `id         ${id}`,
    `group      ${group}`,
    `message    ${topic}/${partition} at ${offset}, written ${recordedAt.toISOString()}`,
    `key        ${key}`,
    `state      ${state(letter)} since ${at.toISOString()}, after ${attempts} attempts`,
    `reason     ${reason}`,
    pretty(value),
  ].join('\n')
}

/** As indented JSON; as it is when it is none. */
function pretty(value: string): string {
  try {
    return JSON.stringify(JSON.parse(value), null, 2)
  } catch {
    return value
  }
}
