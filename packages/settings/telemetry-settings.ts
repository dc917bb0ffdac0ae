import { readFileSync } from 'node:fs'
import { InvalidSettings } from './invalid-settings.ts'
import { type Check, checks, pairsIn, protocols } from './telemetry-checks.ts'

export type Signal = 'traces' | 'metrics' | 'logs'
const signals: readonly Signal[] = ['traces', 'metrics', 'logs']

/** Where a signal is sent by OTLP over HTTP, and what is sent along to be let in: secrets. */
export interface OtlpTarget {
  url: string
  protocol: (typeof protocols)[number]
  /** How long what is to be sent is gathered, in ms; undefined where that is the exporter's to read. */
  everyMs: number | undefined
  headers: Readonly<Record<string, string>>
}

/** Where each signal goes; null for nowhere. */
export type TelemetrySettings = Readonly<Record<Signal, OtlpTarget | null>>

type Environment = Readonly<Record<string, string | undefined>>

/** As the specification has it, where an exporter is asked for and no endpoint is. */
const defaultEndpoint = 'http://localhost:4318'

/** How long is gathered, in ms; the exporter of traces reads its own. */
const every: Record<Signal, { variable: string; ms: number } | undefined> = {
  traces: undefined,
  metrics: { variable: 'OTEL_METRIC_EXPORT_INTERVAL', ms: 60_000 },
  logs: { variable: 'OTEL_BLRP_SCHEDULE_DELAY', ms: 1_000 },
}

/** What the exporters must be: what is said in words beside `otlp` is there anyway, or nothing. */
const exporters: Record<Signal, readonly string[]> = {
  traces: ['otlp', 'none'],
  metrics: ['otlp', 'prometheus', 'none'],
  logs: ['otlp', 'console', 'none'],
}

/** What is wrong in the environment's OTEL_ variables, by variable and never with a value; none where all is well. */
export function telemetryFaults(environment: Environment): string[] {
  if (isDisabled(environment)) return []
  const faults = Object.entries(checks).flatMap(([variable, check]) => faultIn(environment, variable, check) ?? [])
  for (const signal of signals) {
    const variable = exporterOf(signal)
    for (const name of listed(environment[variable])) {
      if (!exporters[signal].includes(name)) faults.push(`${variable} is none of ${exporters[signal].join(', ')}`)
    }
  }
  return faults
}

/**
 * What is sent, and where, by the environment specification of OpenTelemetry
 * (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/): traces wherever there is an endpoint, metrics and
 * logs where `OTEL_METRICS_EXPORTER` and `OTEL_LOGS_EXPORTER` are `otlp`.
 *
 * @param endpoint in place of `OTEL_EXPORTER_OTLP_ENDPOINT`
 * @throws InvalidSettings with all that is wrong
 */
export function telemetrySettings(environment: Environment, endpoint?: string): TelemetrySettings {
  const faults = telemetryFaults(environment)
  if (faults.length > 0) throw new InvalidSettings(faults.join('\n'))
  const target = (signal: Signal): OtlpTarget | null => {
    if (isDisabled(environment)) return null
    const own = environment[otlp(signal, 'ENDPOINT')]
    const base = endpoint ?? environment.OTEL_EXPORTER_OTLP_ENDPOINT
    const chosen = listed(environment[exporterOf(signal)])
    const isSent = chosen.length > 0 ? chosen.includes('otlp') : signal === 'traces' && Boolean(own || base)
    if (!isSent) return null
    const gathers = every[signal]
    return {
      everyMs: gathers && Number(environment[gathers.variable] || gathers.ms),
      protocol: protocolOf(environment[otlp(signal, 'PROTOCOL')] || environment.OTEL_EXPORTER_OTLP_PROTOCOL),
      url: own || appended(base || defaultEndpoint, `v1/${signal}`),
      headers: {
        ...headersIn(environment, 'OTEL_EXPORTER_OTLP_HEADERS'),
        ...headersIn(environment, otlp(signal, 'HEADERS')),
      },
    }
  }
  return { traces: target('traces'), metrics: target('metrics'), logs: target('logs') }
}

const isDisabled = ({ OTEL_SDK_DISABLED: said }: Environment) => said?.trim().toLowerCase() === 'true'
const otlp = (signal: Signal, what: string) => `OTEL_EXPORTER_OTLP_${signal.toUpperCase()}_${what}`
const exporterOf = (signal: Signal) => `OTEL_${signal.toUpperCase()}_EXPORTER`
const listed = (text = '') => text.split(',').flatMap((name) => name.trim() || [])

const protocolOf = (said: string | undefined) => protocols.find((known) => known === said) ?? protocols[0]

/** A path of the base stays; its query, which may carry a key, too. */
function appended(base: string, path: string): string {
  const url = new URL(base)
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`
  return url.href
}

const headersIn = (environment: Environment, variable: string) => pairsIn(textOf(environment, variable) ?? '') ?? {}

/** Of the variable, or of the file that VARIABLE_FILE names. Throws where that cannot be read. */
function textOf(environment: Environment, variable: string): string | undefined {
  const file = environment[`${variable}_FILE`]
  return environment[variable] || (file ? readFileSync(file, 'utf8').trim() : undefined)
}

function faultIn(environment: Environment, variable: string, check: Check): string | undefined {
  try {
    // Only what is secret may come from a file, as may every secret of ours.
    const text = variable.endsWith('_HEADERS') ? textOf(environment, variable) : environment[variable]
    const fault = text ? check(text) : null
    return fault ? `${variable} ${fault}` : undefined
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'error'
    return `${variable}_FILE cannot be read: ${why}`
  }
}
