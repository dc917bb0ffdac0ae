import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { InvalidSettings } from './invalid-settings.ts'
import { readSettings } from './settings.ts'
import { checks } from './telemetry-checks.ts'
import { telemetrySettings } from './telemetry-settings.ts'

const endpoint = 'http://collector:4318'
const none = { traces: null, metrics: null, logs: null, unheard: [] }
const usualBatches = { everyMs: 5_000, withinMs: 30_000, mostKept: 2_048, mostAtOnce: 512 }

describe('where telemetry goes', () => {
  it('is nowhere, as long as nobody says where', () => {
    expect(telemetrySettings({})).toEqual(none)
    expect(telemetrySettings({ OTEL_SERVICE_NAME: 'x', OTEL_EXPORTER_OTLP_ENDPOINT: '' })).toEqual(none)
  })

  it.each([
    [endpoint, 'http://collector:4318/v1/traces'],
    [`${endpoint}/`, 'http://collector:4318/v1/traces'],
    [`${endpoint}/otlp`, 'http://collector:4318/otlp/v1/traces'],
    [`${endpoint}/otlp/`, 'http://collector:4318/otlp/v1/traces'],
    ['https://collector/a/b?key=1', 'https://collector/a/b/v1/traces?key=1'],
  ])('is the endpoint with the signal’s path appended: %s', (OTEL_EXPORTER_OTLP_ENDPOINT, url) => {
    expect(telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT })).toEqual({
      ...none,
      traces: { url, protocol: 'http/json', headers: {}, ...usualBatches },
    })
    expect(telemetrySettings({}, OTEL_EXPORTER_OTLP_ENDPOINT).traces?.url).toBe(url)
  })

  it('is a signal’s own endpoint as it stands, before any other', () => {
    const own = { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'http://jaeger:4318/as-it-is' }
    expect(telemetrySettings(own).traces?.url).toBe('http://jaeger:4318/as-it-is')
    expect(telemetrySettings({ ...own, OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, 'http://configured').traces?.url).toBe(
      'http://jaeger:4318/as-it-is',
    )
  })

  it('is what the configuration says in place of the environment’s', () => {
    const { traces } = telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }, 'http://configured/otlp')
    expect(traces?.url).toBe('http://configured/otlp/v1/traces')
  })

  it('is there for metrics and logs, too, where they are asked for', () => {
    const asked = { OTEL_METRICS_EXPORTER: 'otlp,prometheus', OTEL_LOGS_EXPORTER: 'otlp' }
    const { traces, metrics, logs } = telemetrySettings({
      ...asked,
      OTEL_EXPORTER_OTLP_ENDPOINT: `${endpoint}/otlp`,
      OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://loki/otlp/v1/logs',
      OTEL_METRIC_EXPORT_INTERVAL: '5000',
    })
    expect(traces?.url).toBe('http://collector:4318/otlp/v1/traces')
    const json = { protocol: 'http/json', headers: {} }
    expect(metrics).toEqual({ ...json, url: 'http://collector:4318/otlp/v1/metrics', everyMs: 5_000, withinMs: 5_000 })
    expect(logs).toEqual({ ...json, url: 'http://loki/otlp/v1/logs', ...usualBatches, everyMs: 1_000 })
    expect(telemetrySettings(asked)).toMatchObject({
      traces: null,
      metrics: { url: 'http://localhost:4318/v1/metrics', everyMs: 60_000 },
      logs: { url: 'http://localhost:4318/v1/logs' },
    })
  })

  it('is there for metrics and logs that have an endpoint of their own, unless they are to go nowhere', () => {
    const own = {
      OTEL_EXPORTER_OTLP_METRICS_ENDPOINT: 'http://mimir/otlp/v1/metrics',
      OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'http://loki/otlp/v1/logs',
    }
    expect(telemetrySettings(own)).toMatchObject({
      traces: null,
      metrics: { url: 'http://mimir/otlp/v1/metrics' },
      logs: { url: 'http://loki/otlp/v1/logs' },
    })
    expect(telemetrySettings({ ...own, OTEL_METRICS_EXPORTER: 'prometheus', OTEL_LOGS_EXPORTER: 'none' })).toEqual(none)
  })

  it('is nowhere where an exporter is none, or all is disabled', () => {
    const set = { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }
    expect(telemetrySettings({ ...set, OTEL_TRACES_EXPORTER: 'none' })).toEqual(none)
    expect(telemetrySettings({ ...set, OTEL_LOGS_EXPORTER: 'otlp', OTEL_SDK_DISABLED: 'TRUE' })).toEqual(none)
    expect(telemetrySettings({ ...set, OTEL_SDK_DISABLED: 'false' }).traces).not.toBeNull()
  })

  it('has headers along, a signal’s own before those of all', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'telemetry-'))
    const file = join(folder, 'headers')
    await writeFile(file, 'x-key=own\n')
    const { traces, logs } = telemetrySettings({
      OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
      OTEL_LOGS_EXPORTER: 'otlp',
      OTEL_EXPORTER_OTLP_HEADERS: 'authorization=Bearer%20abc==,x-key=all',
      OTEL_EXPORTER_OTLP_TRACES_HEADERS_FILE: file,
    })
    expect(traces?.headers).toEqual({ authorization: 'Bearer abc==', 'x-key': 'own' })
    expect(logs?.headers).toEqual({ authorization: 'Bearer abc==', 'x-key': 'all' })
    await rm(folder, { recursive: true })
  })
})

it('is written as each signal’s collector wants it, or as all do', () => {
  const { traces, logs } = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://collector:4318',
    OTEL_LOGS_EXPORTER: 'otlp',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: 'http/json',
  })
  expect([traces?.protocol, logs?.protocol]).toEqual(['http/protobuf', 'http/json'])
})

it('is gathered as each signal’s variables say, and nothing goes at once that would not be kept', () => {
  const { traces, metrics, logs } = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
    OTEL_BSP_SCHEDULE_DELAY: '0',
    OTEL_BSP_EXPORT_TIMEOUT: '100',
    OTEL_BSP_MAX_QUEUE_SIZE: '100',
    OTEL_BLRP_SCHEDULE_DELAY: '200',
    OTEL_BLRP_EXPORT_TIMEOUT: '300',
    OTEL_BLRP_MAX_QUEUE_SIZE: '40',
    OTEL_BLRP_MAX_EXPORT_BATCH_SIZE: '10',
    OTEL_METRIC_EXPORT_INTERVAL: '9000',
    OTEL_METRIC_EXPORT_TIMEOUT: '2000',
  })
  expect(traces).toMatchObject({ everyMs: 0, withinMs: 100, mostKept: 100, mostAtOnce: 100 })
  expect(logs).toMatchObject({ everyMs: 200, withinMs: 300, mostKept: 40, mostAtOnce: 10 })
  expect(metrics).toMatchObject({ everyMs: 9_000, withinMs: 2_000 })
})

it('what nothing here reads is named, unless all is disabled', () => {
  const environment = {
    OTEL_TRACE_SAMPLER: 'always_on',
    OTEL_EXPORTER_OTLP_INSECURE: 'true',
    OTEL_LOG_LEVEL: '',
    OTEL_SERVICE_NAME: 'x',
    OTEL_TRACES_EXPORTER: 'otlp',
    OTEL_EXPORTER_OTLP_HEADERS: 'a=b',
    OTEL_EXPORTER_OTLP_HEADERS_FILE: '/some/file',
    OTHER: 'x',
  }
  expect(telemetrySettings(environment).unheard).toEqual(['OTEL_EXPORTER_OTLP_INSECURE', 'OTEL_TRACE_SAMPLER'])
  expect(telemetrySettings({ ...environment, OTEL_SDK_DISABLED: ' True ' }).unheard).toEqual([])
})

describe('what is wrong with telemetry’s settings', () => {
  const wrong = {
    OTEL_EXPORTER_OTLP_ENDPOINT: 'collector-secret:4318',
    OTEL_EXPORTER_OTLP_LOGS_ENDPOINT: 'grpc://secret',
    OTEL_EXPORTER_OTLP_HEADERS: 'secret',
    OTEL_EXPORTER_OTLP_TRACES_HEADERS: 'x-key=%zzsecret',
    OTEL_EXPORTER_OTLP_METRICS_HEADERS_FILE: '/nowhere/at/all',
    OTEL_EXPORTER_OTLP_PROTOCOL: 'grpc',
    OTEL_EXPORTER_OTLP_TIMEOUT: 'soon',
    OTEL_EXPORTER_OTLP_COMPRESSION: 'zip',
    OTEL_EXPORTER_OTLP_CERTIFICATE: '/nowhere/at/all',
    OTEL_RESOURCE_ATTRIBUTES: 'team=a=secret',
    OTEL_SDK_DISABLED: 'yes',
    OTEL_TRACES_SAMPLER: 'half',
    OTEL_TRACES_SAMPLER_ARG: '1.5',
    OTEL_TRACES_EXPORTER: 'zipkin',
    OTEL_METRICS_EXPORTER: 'otlp,statsd',
    OTEL_LOGS_EXPORTER: 'syslog',
    OTEL_BSP_SCHEDULE_DELAY: '-1',
    OTEL_BSP_MAX_EXPORT_BATCH_SIZE: '0',
    OTEL_BLRP_MAX_QUEUE_SIZE: '0',
    OTEL_EXPORTER_OTLP_TRACES_TIMEOUT: '0',
    OTEL_METRIC_EXPORT_INTERVAL: '0',
    OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'delta',
    OTEL_PROPAGATORS: 'tracecontext,b3',
    OTEL_SPAN_LINK_COUNT_LIMIT: 'secret',
  }

  it('is told of each, by name and never by value, beside what else is wrong', () => {
    let told = ''
    try {
      readSettings(z.object({ port: z.string() }), wrong)
    } catch (error) {
      if (error instanceof InvalidSettings) told = error.message
    }
    for (const variable of Object.keys(wrong)) expect(told).toContain(`${variable} `)
    expect(told).toContain('MICROMART_PORT is missing')
    expect(told).not.toContain('secret')
    expect(() => telemetrySettings(wrong)).toThrow(InvalidSettings)
  })

  it('does not keep anybody from starting who has all disabled', () => {
    expect(telemetrySettings({ ...wrong, OTEL_SDK_DISABLED: 'true' })).toEqual(none)
  })

  it('is nothing in what is right', () => {
    const right = {
      OTEL_TRACES_SAMPLER: 'parentbased_traceidratio',
      OTEL_TRACES_SAMPLER_ARG: '0.1',
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=staging,team=a%3Db,',
      OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
      OTEL_EXPORTER_OTLP_LOGS_PROTOCOL: 'http/json',
      OTEL_EXPORTER_OTLP_COMPRESSION: 'gzip',
      OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE: 'Cumulative',
      OTEL_PROPAGATORS: 'tracecontext, baggage',
      OTEL_BSP_SCHEDULE_DELAY: '0',
    }
    expect(telemetrySettings(right)).toEqual(none)
  })
})

it('each variable is in the documentation', async () => {
  const page = await readFile(new URL('../../docs/settings.md', import.meta.url), 'utf8')
  const ofAll = Object.keys(checks).filter((variable) => !/_OTLP_(TRACES|METRICS|LOGS)_/.test(variable))
  expect(ofAll.filter((variable) => !page.includes(`\`${variable}\``))).toEqual([])
})
