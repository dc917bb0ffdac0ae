import { accessSync, constants } from 'node:fs'

/** Why a value cannot be used, to be read after its variable's name, without a word of the value; null when it can. */
export type Check = (text: string) => string | null

/**
 * `name=value` pairs with commas between them, percent-encoded as in W3C Baggage; null where they are none. So are headers and resource
 * attributes written.
 */
export function pairsIn(text: string): Record<string, string> | null {
  const pairs: Record<string, string> = {}
  try {
    for (const pair of text.split(',')) {
      if (pair.trim() === '') continue
      const at = pair.indexOf('=')
      const name = decodeURIComponent(pair.slice(0, at).trim())
      if (at < 0 || name === '') return null
      pairs[name] = decodeURIComponent(pair.slice(at + 1).trim())
    }
  } catch {
    return null
  }
  return pairs
}

const url: Check = (text) => (/^https?:$/.test(protocolOf(text)) ? null : 'is no http(s) URL')
const protocolOf = (text: string) => (URL.canParse(text) ? new URL(text).protocol : '')

const headers: Check = (text) => {
  const pairs = Object.entries(pairsIn(text) ?? { '': '' })
  const sound = pairs.every(
    ([name, value]) => /^[!#$%&'*+.^_`|~\w-]+$/.test(name) && /^[\t\x20-\x7e\x80-\xff]*$/.test(value),
  )
  return sound ? null : 'is not NAME=VALUE, with commas between several, of what may stand in a header'
}

/** The specification has an unencoded `=` in a value thrown away with all the others. */
const attributes: Check = (text) => {
  const sound =
    pairsIn(text) !== null && text.split(',').every((pair) => pair.trim() === '' || pair.split('=').length === 2)
  return sound && Object.entries(pairsIn(text) ?? {}).every((pair) => pair.every(({ length }) => length <= 255))
    ? null
    : 'is not NAME=VALUE, with commas between several, percent-encoded and at most 255 characters each'
}

const oneOf =
  (...words: string[]): Check =>
  (text) =>
    words.includes(text) ? null : `is none of ${words.join(', ')}`

const ratio: Check = (text) => {
  const number = Number(text)
  return text.trim() !== '' && number >= 0 && number <= 1 ? null : 'is no ratio from 0 to 1'
}

const whole: Check = (text) => (/^\d{1,12}$/.test(text.trim()) ? null : 'is no whole number')

/** What libraries take none for: they stand still by it, or throw. */
const positive: Check = (text) => (whole(text) === null && Number(text) > 0 ? null : 'is no whole number from 1 on')

const listOf =
  (...words: string[]): Check =>
  (text) =>
    text.split(',').every((word) => words.includes(word.trim()))
      ? null
      : `is not of ${words.join(', ')}, with commas between several`

const file: Check = (text) => {
  try {
    accessSync(text, constants.R_OK)
    return null
  } catch (error) {
    return `cannot be read: ${(error as NodeJS.ErrnoException).code}`
  }
}

/** Of OTLP, the usual one first. */
export const protocols = ['http/json', 'http/protobuf'] as const

const samplers = ['always_on', 'always_off', 'traceidratio']

/** Of batches of spans (`OTEL_BSP_…`), and of log lines (`OTEL_BLRP_…`). */
const batch = (prefix: string): [string, Check][] => [
  [`${prefix}_SCHEDULE_DELAY`, whole],
  [`${prefix}_EXPORT_TIMEOUT`, positive],
  [`${prefix}_MAX_QUEUE_SIZE`, positive],
  [`${prefix}_MAX_EXPORT_BATCH_SIZE`, positive],
]

/** How much of what a span or a line says is kept. */
const limits = [
  'ATTRIBUTE_COUNT',
  'ATTRIBUTE_VALUE_LENGTH',
  'SPAN_ATTRIBUTE_COUNT',
  'SPAN_ATTRIBUTE_VALUE_LENGTH',
  'SPAN_EVENT_COUNT',
  'SPAN_LINK_COUNT',
  'LOGRECORD_ATTRIBUTE_COUNT',
  'LOGRECORD_ATTRIBUTE_VALUE_LENGTH',
]

/** Of one exporter's, and of each signal's. */
const otlp = (what: string, check: Check) =>
  ['', 'TRACES_', 'METRICS_', 'LOGS_'].map((signal) => [`OTEL_EXPORTER_OTLP_${signal}${what}`, check] as const)

/** Variables of the OpenTelemetry specification that are known here, by name; exporters apart. */
export const checks: Readonly<Record<string, Check>> = Object.fromEntries([
  ['OTEL_SDK_DISABLED', (text) => oneOf('true', 'false')(text.trim().toLowerCase())],
  ['OTEL_RESOURCE_ATTRIBUTES', attributes],
  ['OTEL_TRACES_SAMPLER', oneOf(...samplers, ...samplers.map((sampler) => `parentbased_${sampler}`))],
  ['OTEL_TRACES_SAMPLER_ARG', ratio],
  ...otlp('ENDPOINT', url),
  ...otlp('HEADERS', headers),
  ...otlp('PROTOCOL', oneOf(...protocols)),
  ...otlp('TIMEOUT', positive),
  ...otlp('COMPRESSION', oneOf('gzip', 'none')),
  ...['CERTIFICATE', 'CLIENT_CERTIFICATE', 'CLIENT_KEY'].flatMap((what) => otlp(what, file)),
  ...batch('OTEL_BSP'),
  ...batch('OTEL_BLRP'),
  ['OTEL_METRIC_EXPORT_INTERVAL', positive],
  ['OTEL_METRIC_EXPORT_TIMEOUT', positive],
  // What is sent is what Prometheus would read: it only ever grows.
  ['OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE', (text) => oneOf('cumulative')(text.trim().toLowerCase())],
  ['OTEL_PROPAGATORS', listOf('tracecontext', 'baggage')],
  ...limits.map((limit) => [`OTEL_${limit}_LIMIT`, positive] as const),
] satisfies (readonly [string, Check])[])
