import { DiagLogLevel, diag } from '@opentelemetry/api'
import type { Logger } from '../logs/logger.ts'
import { withNothingAlong } from '../traces/along.ts'
import { inOurWords, kindOfFault } from './send-faults.ts'

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
    // A batch is sent by a timer that somebody's request has set, whose trace has nothing to do with it.
    withNothingAlong(() => log.warn({ reason: reasonIn(said), times: untold }, 'telemetry cannot be sent'))
    toldAt = now
    untold = 0
  }
  const nothing = () => {}
  const logger = { error: tell, warn: tell, info: nothing, debug: nothing, verbose: nothing }
  diag.setLogger(logger, { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true })
}

/** The SDK says errors as JSON. */
function reasonIn(said: string): string {
  try {
    return kindOfFault(JSON.parse(said))
  } catch {
    return inOurWords(said) ?? /ECONN\w+|ETIMEDOUT|ENOTFOUND|EAI_AGAIN/.exec(said)?.[0] ?? 'the exporter complains'
  }
}
