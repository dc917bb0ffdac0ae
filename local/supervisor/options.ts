import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { defaultData, fromCaller } from '@micromart/running-shop'
import { UsageError } from '@micromart/running-shop/operator-error'
import { replicable } from './ports.ts'

export interface StartOptions {
  port: number
  /** Absolute. */
  data: string
  reset: boolean
  yes: boolean
  demo: boolean
  graphiql: boolean
  /** Follow the sources. */
  watch: boolean
  /** With the viewer of traces, metrics and logs. */
  viewer: boolean
  /** Every line that a process logs onto the console, for people to read. */
  pretty: boolean
  /** `kafka://HOST:PORT,…` for events on Kafka; null for the embedded log. */
  kafka: string | null
  /** Origins whose pages may call the router, beside those of this machine. */
  cors: readonly string[]
  /** More than one process of a kind, by its name. */
  replicas: ReadonlyMap<string, number>
}

/**
 * Reads `npm start`'s options.
 * @throws UsageError or parseArgs' own error, naming the option.
 */
export function startOptions(argv: string[]): StartOptions {
  const { values } = parseArgs({
    args: argv,
    options: {
      port: { type: 'string', default: '4000' },
      data: { type: 'string' },
      reset: { type: 'boolean', default: false },
      yes: { type: 'boolean', default: false },
      'no-demo': { type: 'boolean', default: false },
      'no-graphiql': { type: 'boolean', default: false },
      watch: { type: 'boolean', default: false },
      viewer: { type: 'boolean', default: false },
      pretty: { type: 'boolean', default: false },
      kafka: { type: 'string' },
      cors: { type: 'string', multiple: true, default: [] },
      replicas: { type: 'string', default: '' },
    },
  })
  return {
    port: basePort(values.port),
    data: values.data === undefined ? resolve(defaultData) : fromCaller(values.data),
    reset: values.reset,
    yes: values.yes,
    demo: !values['no-demo'],
    graphiql: !values['no-graphiql'],
    watch: values.watch,
    viewer: values.viewer,
    pretty: values.pretty,
    kafka: values.kafka === undefined ? null : kafkaUrl(values.kafka),
    cors: values.cors.flatMap((list) => list.split(',')).map(corsOrigin),
    replicas: replicaCounts(values.replicas),
  }
}

function basePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1024 && port <= 65_500) return port
  throw new UsageError(`--port ${text} is not a port from 1024 to 65500`)
}

function kafkaUrl(text: string): string {
  for (const broker of text.split(',')) {
    const port = Number(/^[\w.-]+:(\d{1,5})$/.exec(broker)?.[1])
    if (port >= 1 && port <= 65_535) continue
    throw new UsageError(`--kafka ${text}: ${JSON.stringify(broker)} is no HOST:PORT; write HOST:PORT,HOST:PORT`)
  }
  return `kafka://${text}`
}

function corsOrigin(text: string): string {
  if (text === '*' || (URL.canParse(text) && new URL(text).origin === text)) return text
  throw new UsageError(`--cors ${text} is no origin; write https://HOST, with :PORT where it has one, or *`)
}

function replicaCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', count = ''] = part.split('=')
    if (!replicable.includes(name) || !/^[1-9]$/.test(count)) {
      throw new UsageError(`--replicas ${part}: write NAME=COUNT, COUNT 1 to 9, NAME one of ${replicable.join(', ')}`)
    }
    counts.set(name, Number(count))
  }
  return counts
}
