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

/** JSON lines on stdout, each with the service's name and, inside a span, its trace id. */
export function createLogger({ service, level }: { service: string; level: LogLevel }): Logger {
  return pino({
    level,
    base: { service },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: [...paths, 'headers["x-cart-token"]', 'headers["x-micromart-credential"]'], censor: '[redacted]' },
    mixin: () => {
      const traceId = currentTraceId()
      return traceId === undefined ? {} : { trace_id: traceId }
    },
  })
}
