import { setTimeout as wait } from 'node:timers/promises'
import type { OtlpTarget, TelemetrySettings } from '@micromart/settings'
import type { Registry } from 'prom-client'
import type { Logger } from './logs/logger.ts'
import { kindOfFault } from './otlp/send-faults.ts'
import type { ProcessIdentity } from './process-identity.ts'
import { carryTraces, makeSpans } from './traces/spans.ts'

/** For what is buffered to be taken at the end, in ms: a collector that hangs must not keep a process from ending well. */
const patienceMs = 3_000

export interface Telemetry {
  /** Sends what is still buffered, if somebody takes it within 3 s; call it last. Never rejects. */
  stop(): Promise<void>
}

interface TelemetryOptions {
  process: ProcessIdentity
  settings: TelemetrySettings
  /** Whose metrics are sent, where any are to be. */
  registry: Registry
  log: Logger
}

/** What a signal's module needs to send it. */
export interface Sending<Target extends OtlpTarget = OtlpTarget> extends Omit<TelemetryOptions, 'settings'> {
  target: Target
}

/** Says once which variables of OpenTelemetry's were set in vain. */
export function tellUnheard(log: Logger, { unheard: variables }: Pick<TelemetrySettings, 'unheard'>): void {
  if (variables.length > 0) log.warn({ variables }, 'settings of OpenTelemetry that mean nothing here')
}

/**
 * Sends what is asked for, from now on, and has W3C trace context travel from what comes in to what goes out. Each signal's exporter is
 * loaded only where it is sent: it costs start-up time and memory that a laptop's shop should not pay. Where traces are not sent no span
 * is made, and whatever asks for one costs nothing.
 */
export async function startTelemetry({ settings, ...rest }: TelemetryOptions): Promise<Telemetry> {
  const { traces, metrics, logs } = settings
  tellUnheard(rest.log, settings)
  if (traces ?? metrics ?? logs) await import('./otlp/failures.ts').then(({ tellFailures }) => tellFailures(rest.log))
  const stops: (() => Promise<unknown>)[] = []
  if (traces) {
    stops.push(await import('./otlp/send-traces.ts').then(({ sendTraces }) => sendTraces({ ...rest, target: traces })))
  } else {
    carryTraces(true)
  }
  if (metrics) {
    stops.push(
      await import('./otlp/send-metrics.ts').then(({ sendMetrics }) => sendMetrics({ ...rest, target: metrics })),
    )
  }
  if (logs) stops.push(await import('./otlp/send-logs.ts').then(({ sendLogs }) => sendLogs({ ...rest, target: logs })))
  return {
    async stop() {
      makeSpans(false)
      carryTraces(false)
      const impatience = new AbortController()
      const tooLate = wait(patienceMs, 'the collector takes too long', { signal: impatience.signal }).catch(
        () => undefined,
      )
      const failure = await Promise.race([failureOf(stops.map((stop) => stop())), tooLate])
      impatience.abort()
      if (failure) rest.log.warn({ reason: failure }, 'the last of the telemetry could not be sent')
    },
  }
}

/** Of which kind the first failure is, once all have ended. */
async function failureOf(ends: readonly Promise<unknown>[]): Promise<string | undefined> {
  const failed = (await Promise.allSettled(ends)).find(({ status }) => status === 'rejected') as PromiseRejectedResult
  return failed && kindOfFault(failed.reason)
}
