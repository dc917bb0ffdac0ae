import { parseArgs } from 'node:util'
import { topics } from '@micromart/events'
import { onStop } from '@micromart/lifecycle'
import type { Delivery, LogOperator } from '@micromart/messaging'
import { findShop, shopOptions } from '@micromart/running-shop'
import { OperatorError, UsageError } from '@micromart/running-shop/operator-error'
import { openShopLog } from '@micromart/running-shop/shop-log'
import { announce } from './announce.ts'
import { kafkaAcls, kafkaHolders } from './kafka-acls.ts'
import { maskTokens } from './mask-tokens.ts'

export const help = `npm run events -- tail [--topic T] [--key K] [--from-start]
npm run events -- replay --group G [--topic T] [--from OFFSET|start]
npm run events -- announce [products|inventory]
npm run events -- rights [--principal P] [--prefix X]

tail prints what is said in the shop until Ctrl-C; secrets in messages are not shown. replay has a consumer group read again:
consumers recognise what they have heard, so it repairs what was lost and repeats nothing. announce has the owners of the catalog
and of the stock say anew what there is, for a service that is new or has lost its copy, when the log has dropped it. rights
prints what to allow each service, and operators, on Kafka brokers, as calls of kafka-acls; no shop need run.

  --topic T      such as orders.events
  --key K        of this aggregate, such as an order's id
  --from-start   all there is, then what comes
  --group G      the consumer group (a service's name)
  --from OFFSET  where in each partition to begin (start)
  --principal P  what brokers call each service; {service} stands for its name (User:{service})
  --prefix X     before the names of topics and groups (MICROMART_KAFKA_PREFIX)
  --json         a JSON object a line
  --data DIR     the shop that keeps its state in DIR (.micromart)
  --port N       the shop on base port N
  --help         this text`

const options = {
  ...shopOptions,
  topic: { type: 'string' },
  key: { type: 'string' },
  'from-start': { type: 'boolean' },
  group: { type: 'string' },
  from: { type: 'string' },
  principal: { type: 'string', default: 'User:{service}' },
  prefix: { type: 'string', default: process.env.MICROMART_KAFKA_PREFIX },
  json: { type: 'boolean' },
} as const

export async function run(argv: string[]): Promise<number> {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true })
  const [action] = positionals
  if (action === 'rights') return printRights(values)
  if (action === 'announce') return sayAnew(await announce(await findShop(values), positionals[1]), values.json)
  if (action !== 'tail' && action !== 'replay') {
    throw new UsageError('Say tail, replay, announce or rights. See npm run events -- --help.')
  }
  if (values.topic && !topics.some((topic) => topic === values.topic)) {
    throw new UsageError(`There is no topic ${JSON.stringify(values.topic)}. There are: ${topics.join(', ')}.`)
  }
  const from = values.from ?? 'start'
  if (from !== 'start' && !/^\d{1,18}$/.test(from)) throw new UsageError('--from is an offset, or start.')
  if (action === 'replay' && !values.group) throw new UsageError('Say which group: --group G.')
  const operator = await openShopLog(await findShop(values))
  try {
    if (action === 'tail') {
      await tail(operator, { topic: values.topic, key: values.key, fromStart: values['from-start'], json: values.json })
    } else {
      await replay(operator, values.group ?? '', values.topic, from, values.json)
    }
  } finally {
    await operator.close()
  }
  return 0
}

function printRights(values: { principal: string; prefix?: string | undefined; json?: boolean | undefined }): number {
  const holders = kafkaHolders(values)
  for (const line of values.json ? holders.map((holder) => JSON.stringify(holder)) : kafkaAcls(holders))
    console.log(line)
  return 0
}

function sayAnew(said: Record<string, number>, json: boolean | undefined): number {
  const lines = Object.entries(said).map(([service, messages]) => `${service} says ${messages} messages anew.`)
  console.log(json ? JSON.stringify(said) : lines.join('\n'))
  return 0
}

async function replay(
  operator: LogOperator,
  group: string,
  topic: string | undefined,
  from: string,
  json: boolean | undefined,
): Promise<void> {
  const partitions = await operator.rewind({ group, topic, from: from === 'start' ? 0n : BigInt(from) })
  if (partitions === 0) throw new OperatorError(`No group ${JSON.stringify(group)} has read that.`)
  console.log(json ? JSON.stringify({ partitions }) : `${group} reads ${partitions} partitions again from ${from}.`)
}

interface Tail {
  topic: string | undefined
  key: string | undefined
  fromStart: boolean | undefined
  json: boolean | undefined
}

async function tail(operator: LogOperator, { json, ...which }: Tail): Promise<void> {
  const ended = new AbortController()
  const end = () => ended.abort()
  // As often as it comes: under npm a Ctrl-C comes twice, from the terminal and from npm.
  onStop(undefined, end)
  // A pipe that closes, as `| head` does, is how a reader says that it has seen enough.
  process.stdout.once('error', end)
  try {
    for await (const record of operator.tail({ ...which, signal: ended.signal })) {
      console.log(json ? asJson(record) : asLine(record))
    }
  } catch (error) {
    throw new OperatorError(`The event log does not answer: ${error instanceof Error ? error.message : error}`)
  }
}

function asJson({ topic, partition, offset, key, at, value }: Delivery): string {
  return JSON.stringify({ topic, partition, offset: offset.toString(), key, at, value: parsed(maskTokens(value)) })
}

function asLine({ topic, partition, offset, key, at, value }: Delivery): string {
  const message = parsed(maskTokens(value))
  const place = `${at.toISOString()}  ${topic}/${partition}@${offset}  ${key}`
  if (typeof message !== 'object' || message === null || !('type' in message)) return `${place}  ${message}`
  const version = 'aggregateversion' in message ? ` v${message.aggregateversion}` : ''
  return `${place}  ${message.type}${version}  ${JSON.stringify('data' in message ? message.data : null)}`
}

/** The value itself where it is no JSON. */
function parsed(value: string): unknown {
  try {
    return JSON.parse(value)
  } catch {
    return value
  }
}
