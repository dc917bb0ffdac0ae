import pino from 'pino'
import { maskedAll } from './masked.ts'
import { redacted } from './redacted.ts'
import { currentTrace } from './spans.ts'
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
        return redacted(trace === undefined ? fields : { ...trace, ...fields })
      },
    },
    serializers: {
      err: (error) => maskedAll(redacted(pino.stdSerializers.err(error), 2)),
      // In others' words, as errors are.
      reason: maskedAll,
      fault: maskedAll,
    },
  }
  return pino(options, writtenLines)
}
