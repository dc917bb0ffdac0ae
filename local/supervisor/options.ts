import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { OperatorError } from '../operator-error.ts'
import { defaultData, fromCaller } from '../running.ts'
import { replicable } from './ports.ts'

export interface StartOptions {
  port: number
  /** Absolute. */
  data: string
  reset: boolean
  yes: boolean
  demo: boolean
  graphiql: boolean
  /** More than one process of a kind, by its name. */
  replicas: ReadonlyMap<string, number>
}

/**
 * Reads `npm start`'s options.
 * @throws OperatorError or parseArgs' own error, naming the option.
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
    replicas: replicaCounts(values.replicas),
  }
}

function basePort(text: string): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 1024 && port <= 65_500) return port
  throw new OperatorError(`--port ${text} is not a port from 1024 to 65500`)
}

function replicaCounts(text: string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const part of text.split(',').filter(Boolean)) {
    const [name = '', count = ''] = part.split('=')
    if (!replicable.includes(name) || !/^[1-9]$/.test(count)) {
      throw new OperatorError(
        `--replicas ${part}: write NAME=COUNT, COUNT 1 to 9, NAME one of ${replicable.join(', ')}`,
      )
    }
    counts.set(name, Number(count))
  }
  return counts
}
