import { DiagLogLevel, diag } from '@opentelemetry/api'
import type { Logger } from './logger.ts'

/** A collector that is away would fill the log otherwise, in ms. */
const toldAgainAfterMs = 60_000

/** Tells, once a minute at most, that what should be sent is not. Only the kind of failure is told: a URL may hold a key. */
export function tellFailures(log: Logger): void {
  let toldAt = Number.NEGATIVE_INFINITY
  let untold = 0
  const tell = (said: string) => {
    const now = performance.now()
    untold++
    if (now - toldAt < toldAgainAfterMs) return
    log.warn({ reason: reasonIn(said), times: untold }, 'telemetry cannot be sent')
    toldAt = now
    untold = 0
  }
  const nothing = () => {}
  const logger = { error: tell, warn: tell, info: nothing, debug: nothing, verbose: nothing }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
}

/** What the SDK says in words, and how we do. */
const words: readonly (readonly [RegExp, string])[] = [
  [/^Dropped \d+ spans/, 'more spans than are kept: some were dropped'],
  [/^Dropped |^Dropping /, 'a span or a line says more than its limits let it'],
  [/^Received Partial Success/, 'the collector refused some of it'],
]

/** The SDK says errors as JSON. */
function reasonIn(said: string): string {
  const [, known] = words.find(([pattern]) => pattern.test(said)) ?? []
  if (known) return known
  try {
    const { name, code } = JSON.parse(said)
    return [name, code].filter((part) => typeof part === 'string' || typeof part === 'number').join(' ')
  } catch {
    return /ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|timed? ?out/i.exec(said)?.[0] ?? 'the exporter complains'
  }
}
