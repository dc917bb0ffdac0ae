import { readFileSync } from 'node:fs'
import { InvalidSettings } from './invalid-settings.ts'
import { type Check, checks, pairsIn, protocols } from './telemetry-checks.ts'

export type Signal = 'traces' | 'metrics' | 'logs'
const signals: readonly Signal[] = ['traces', 'metrics', 'logs']

/** Where a signal is sent by OTLP over HTTP, and what is sent along to be let in: secrets. */
export interface OtlpTarget {
  url: string
  protocol: (typeof protocols)[number]
  headers: Readonly<Record<string, string>>
  /** How long what is to be sent is gathered, in ms. */
  everyMs: number
  /** How long sending it may take, in ms. */
  withinMs: number
}

/** Of what comes one by one: spans, and log lines. */
export interface BatchTarget extends OtlpTarget {
  /** How many are kept; what comes then is dropped. */
  mostKept: number
  /** How many go at once; no more than are kept. */
  mostAtOnce: number
}

/** Where each signal goes; null for nowhere. */
export interface TelemetrySettings {
  readonly traces: BatchTarget | null
  readonly metrics: OtlpTarget | null
  readonly logs: BatchTarget | null
  /** OTEL_ variables that are set and mean nothing here, whoever else may read them. */
  readonly unheard: readonly string[]
}

type Environment = Readonly<Record<string, string | undefined>>

/** As the specification has it, where an exporter is asked for and no endpoint is. */
const defaultEndpoint = 'http://localhost:4318'

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

function unheardIn(environment: Environment): string[] {
  if (isDisabled(environment)) return []
  const others = ['OTEL_SDK_DISABLED', 'OTEL_SERVICE_NAME', ...signals.map(exporterOf)]
  const files = Object.keys(checks).flatMap((variable) => (isSecret(variable) ? `${variable}_FILE` : []))
  const heard = new Set([...Object.keys(checks), ...files, ...others])
  const set = Object.keys(environment).filter((variable) => variable.startsWith('OTEL_') && environment[variable])
  return set.filter((variable) => !heard.has(variable)).sort()
}

/**
 * What is sent, and where, by the environment specification of OpenTelemetry
 * (https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/): traces wherever there is an endpoint, metrics and
 * logs where they have an endpoint of their own, or `OTEL_METRICS_EXPORTER` and `OTEL_LOGS_EXPORTER` are `otlp`.
 *
 * @param endpoint in place of `OTEL_EXPORTER_OTLP_ENDPOINT`
 * @throws InvalidSettings with all that is wrong
 */
export function telemetrySettings(environment: Environment, endpoint?: string): TelemetrySettings {
  const faults = telemetryFaults(environment)
  if (faults.length > 0) throw new InvalidSettings(faults.join('\n'))
  const number = (variable: string, usual: number) => Number(environment[variable] || usual)

  function target<T>(signal: Signal, gathering: T) {
    if (isDisabled(environment)) return null
    const own = environment[otlp(signal, 'ENDPOINT')]
    const base = endpoint ?? environment.OTEL_EXPORTER_OTLP_ENDPOINT
    const chosen = listed(environment[exporterOf(signal)])
    const isSent = chosen.length > 0 ? chosen.includes('otlp') : Boolean(own || (signal === 'traces' && base))
    if (!isSent) return null
    return {
      ...gathering,
      protocol: protocolOf(environment[otlp(signal, 'PROTOCOL')] || environment.OTEL_EXPORTER_OTLP_PROTOCOL),
      url: own || appended(base || defaultEndpoint, `v1/${signal}`),
      headers: {
        ...headersIn(environment, 'OTEL_EXPORTER_OTLP_HEADERS'),
        ...headersIn(environment, otlp(signal, 'HEADERS')),
      },
    }
  }

  function batches(prefix: string, everyMs: number) {
    const mostKept = number(`${prefix}_MAX_QUEUE_SIZE`, 2_048)
    return {
      everyMs: number(`${prefix}_SCHEDULE_DELAY`, everyMs),
      withinMs: number(`${prefix}_EXPORT_TIMEOUT`, 30_000),
      mostKept,
      mostAtOnce: Math.min(number(`${prefix}_MAX_EXPORT_BATCH_SIZE`, 512), mostKept),
    }
  }

  const everyMs = number('OTEL_METRIC_EXPORT_INTERVAL', 60_000)
  // No export may be under way for longer than until the next begins.
  const withinMs = Math.min(number('OTEL_METRIC_EXPORT_TIMEOUT', 30_000), everyMs)
  return {
    traces: target('traces', batches('OTEL_BSP', 5_000)),
    metrics: target('metrics', { everyMs, withinMs }),
    logs: target('logs', batches('OTEL_BLRP', 1_000)),
    unheard: unheardIn(environment),
  }
}

const isDisabled = ({ OTEL_SDK_DISABLED: said }: Environment) => said?.trim().toLowerCase() === 'true'
const otlp = (signal: Signal, what: string) => `OTEL_EXPORTER_OTLP_${signal.toUpperCase()}_${what}`
const exporterOf = (signal: Signal) => `OTEL_${signal.toUpperCase()}_EXPORTER`
const listed = (text = '') => text.split(',').flatMap((name) => name.trim() || [])
/** Only what is secret may come from a file, as may every secret of ours. */
const isSecret = (variable: string) => variable.endsWith('_HEADERS')

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
    const text = isSecret(variable) ? textOf(environment, variable) : environment[variable]
    const fault = text ? check(text) : null
    return fault ? `${variable} ${fault}` : undefined
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'error'
    return `${variable}_FILE cannot be read: ${why}`
  }
}
