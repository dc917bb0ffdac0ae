import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import type { DeadLetter, LetterFilter, LogOperator } from '@micromart/messaging'
import { findShop, shopOptions } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { services } from '@micromart/subgraphs'
import { maskTokens } from './mask-tokens.ts'

export const help = `npm run dead-letters -- list [--group G] [--key K]
npm run dead-letters -- show ID
npm run dead-letters -- redrive ID… | --group G [--key K] | --all
npm run dead-letters -- discard ID…

Messages that a service could not handle. One that can never be processed lies alone; one that kept failing has parked
its key, and the key's later messages wait behind it. Redriving delivers again, in order; a parked message brings its
whole key with it. Discarding is for what nobody can ever handle: the message is never handled, and its key goes on
without it; this cannot be undone, so it asks. Secrets in messages are not shown.

  --group G      of this consumer group (a service's name)
  --key K        of this key (an aggregate's id)
  --all          every one
  --yes          discard without asking
  --json         machine-readable
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const options = {
  ...shopOptions,
  group: { type: 'string' },
  key: { type: 'string' },
  all: { type: 'boolean' },
  yes: { type: 'boolean' },
  json: { type: 'boolean' },
} as const

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action = '', ...ids] = positionals
  if (!['list', 'show', 'redrive', 'discard'].includes(action)) {
    throw new UsageError('Say list, show, redrive or discard. See npm run dead-letters -- --help.')
  }
  const filter: LetterFilter = { group: values.group, key: values.key, ...(ids.length > 0 ? { ids } : {}) }
  if (action === 'show' && ids.length === 0) throw new UsageError('Say which: show ID.')
  if (action === 'redrive' && !values.all && !values.group && ids.length === 0) {
    throw new UsageError('Say which: ids, --group, or --all.')
  }
  if (action === 'discard' && ids.length === 0) throw new UsageError('Say which: discard ID.')
  const operator = await openShopLog(await findShop(values))
  try {
    if (values.group) await mustBeGroup(operator, values.group)
    const json = values.json ?? false
    if (action === 'discard') return await discard(operator, ids, { json, yes: values.yes ?? false })
    return await (action === 'redrive' ? redrive(operator, filter, json) : show(operator, filter, action, json))
  } finally {
    await operator.close()
  }
}

/** One of no service may have been one's of a version before: then there are letters of it. @throws UsageError where it is mistyped. */
async function mustBeGroup(operator: LogOperator, group: string): Promise<void> {
  if (services.some((name) => name === group) || (await operator.deadLetters({ group })).length > 0) return
  throw new UsageError(`There is no group ${JSON.stringify(group)}. There are: ${services.join(', ')}.`)
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

async function discard(
  operator: LogOperator,
  ids: string[],
  options: { json: boolean; yes: boolean },
): Promise<number> {
  const letters = await operator.deadLetters({ ids })
  if (letters.length === 0) throw new OperatorError('There is no such dead letter.')
  const say = options.json ? console.error : console.log
  say('What is lost:')
  for (const letter of letters)
    say(`  ${letter.key}  ${typeOf(letter)}  for ${letter.group}  ${firstLine(letter.reason)}`)
  if (!options.yes) await confirm(`Discard ${letters.length === 1 ? 'it' : `these ${letters.length}`} for good? [y/N] `)
  const discarded = await operator.discard(letters.map(({ id }) => id))
  console.log(options.json ? JSON.stringify({ discarded }) : `${discarded} to be gone; list shows what is still there.`)
  return 0
}

/** @throws OperatorError when the answer is no, or there is nobody to ask. */
async function confirm(question: string): Promise<void> {
  if (!process.stdin.isTTY) throw new OperatorError('What is discarded is lost: add --yes to mean it.')
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(question)
  terminal.close()
  if (!/^y(es)?$/i.test(answer.trim())) throw new OperatorError('Nothing was discarded.')
}

/** The message's type, as far as it says one. */
function typeOf({ value }: DeadLetter): string {
  try {
    const { type } = JSON.parse(value)
    if (typeof type === 'string') return type
  } catch {
    // It is no JSON, which may be why it is dead.
  }
  return '(no type)'
}

function firstLine(reason: string): string {
  return reason.split('\n')[0]?.slice(0, 120) ?? ''
}

function state({ redriving, discarding, parked }: DeadLetter): string {
  if (discarding) return 'to be discarded'
  if (redriving) return 'on its way'
  return parked ? 'parked' : 'unprocessable'
}

function summed(letter: DeadLetter): string {
  const { id, group, topic, key, reason, at } = letter
  return `${id}  ${at.toISOString()}  ${group}  ${topic}  ${key}  ${state(letter)}  ${firstLine(reason)}`
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
