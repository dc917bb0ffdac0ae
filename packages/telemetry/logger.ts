import pino from 'pino'
import { currentTraceId } from './spans.ts'

export type Logger = pino.Logger
export type LogLevel = 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'

/** Where secrets would stand if somebody logged a whole request or settings object by mistake. */
const secret = [
  'authorization',
  'cookie',
  'password',
  'newPassword',
  'token',
  'refreshToken',
  'accessToken',
  'guestToken',
  'providerToken',
  'cartToken',
]
const paths = secret.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])

// Through Node's own stream: pino's default one, where its reader has died, tries for ever at the exit to write the rest. Whoever reads the
// log may be gone before us, and that is no reason to end in any other way than we would have.
process.stdout.on('error', () => {})

/** Resolves when what was logged so far has left the process, or nobody reads it any more. */
export function flushLog(): Promise<void> {
  return new Promise((resolve) => process.stdout.write('', () => resolve()))
}

/** JSON lines on stdout, each with the service's name and, inside a span, its trace id. */
export function createLogger({ service, level }: { service: string; level: LogLevel }): Logger {
  const options: pino.LoggerOptions = {
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: [...paths, 'headers["x-cart-token"]', 'headers["x-order-token"]', 'headers["x-micromart-credential"]'],
      censor: '[redacted]',
    },
    mixin: () => {
      const traceId = currentTraceId()
      return traceId === undefined ? {} : { trace_id: traceId }
    },
  }
  return pino(options, process.stdout)
}
