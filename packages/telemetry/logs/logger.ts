import pino from 'pino'
import { currentTrace } from '../traces/spans.ts'
import { masked, maskedAll } from './masked.ts'
import { redacted } from './redacted.ts'
import { toldError } from './told-error.ts'
import { writtenLines } from './written-lines.ts'

export type Logger = pino.Logger
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'

let toldAt = 0
let told = ''

/** As pino's own; a busy process writes many lines a millisecond. */
function isoTime(): string {
  const now = Date.now()
  if (now !== toldAt) {
    toldAt = now
    told = `,"time":"${new Date(now).toISOString()}"`
  }
  return told
}

/** What a line has of its own: of two that are called so, readers take the last. */
const own = ['level', 'time', 'service', 'msg']

/** The same fields, with names that are none of the line's own. */
function beside(fields: Record<string, unknown>): Record<string, unknown> {
  if (!own.some((name) => name in fields)) return fields
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [own.includes(name) ? `${name}_` : name, value]),
  )
}

/** JSON lines on stdout, each with the service's name and, inside a trace, its id and the span's. */
export function createLogger({ service, level }: { service: string; level: LogLevel }): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { service },
    timestamp: isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      bindings: (bindings) => redacted(bindings),
      log(fields) {
        const trace = currentTrace()
        return redacted(beside(trace === undefined ? fields : { ...trace, ...fields }))
      },
    },
    hooks: {
      logMethod(said, log) {
        // Of an error alone, pino takes the message for the line's, as it is.
        const [only] = said
        if (said.length > 1 || !((only as unknown) instanceof Error)) return log.apply(this, said)
        const error: Error = only as never
        log.call(this, { err: error }, masked(error.message))
      },
    },
    serializers: {
      // Of a child's own fields, which no formatter sees; pino's own would hang on it whatever the error had.
      err: toldError,
      error: toldError,
      // In others' words, as errors are.
      reason: maskedAll,
      fault: maskedAll,
    },
  }
  const logger = pino(options, writtenLines)
  const said = `,"service":${JSON.stringify(service)}`
  const info = pino.levels.values.info ?? 30
  written.set(logger, (fields, message) => {
    if (!logger.isLevelEnabled('info')) return
    const trace = currentTrace()
    const told = trace === undefined ? '' : `,${JSON.stringify(trace).slice(1, -1)}`
    writtenLines.lastLevel = info
    writtenLines.write(`{"level":"info"${isoTime()}${said}${told}${fields},"msg":${JSON.stringify(message)}}\n`)
  })
  return logger
}

/** How loggers of ours write what is JSON already. */
const written = new WeakMap<Logger, (fields: string, message: string) => void>()

/**
 * Logs at `info` what is said so often that writing it by its fields would be much of the work that it tells of. Nothing is looked for in
 * it: it must hold no secret, and of the trace nothing that is running now.
 *
 * @param fields JSON, each with a comma before it: `,"status":200`
 */
export function logWritten(logger: Logger, fields: string, message: string): void {
  const write = written.get(logger)
  if (write) write(fields, message)
  else logger.info(JSON.parse(`{${fields.slice(1)}}`), message)
}
