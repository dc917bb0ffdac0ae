import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { telemetrySettings } from '@micromart/settings'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import { afterEach, expect, it, vi } from 'vitest'
import { createLogger } from './logs/logger.ts'
import { startTelemetry } from './telemetry.ts'
import { currentTrace, currentTraceContext, withRemoteParent, withSpan } from './traces/spans.ts'

const { after, end } = cleanups()
afterEach(end)

const process = { service: 'orders', version: '1.2.3', instance: 'orders-2' }
const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'

interface Received {
  path: string
  key: string | undefined
  // biome-ignore lint/suspicious/noExplicitAny: OTLP as it came.
  body: any
  contentType: string | undefined
}

/** Takes what is sent, as a collector does. */
async function collector() {
  const received: Received[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const contentType = request.headers['content-type']
    const isJson = contentType === 'application/json'
    received.push({
      path: request.url ?? '',
      key: [request.headers['x-key']].flat()[0],
      body: isJson ? JSON.parse(body) : body,
      contentType,
    })
    response.writeHead(200, { 'content-type': contentType }).end(isJson ? '{}' : '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  after(() => server.closeAllConnections())
  const at = (path: string) => received.filter((one) => one.path === path)
  return { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/otlp`, at, received }
}

const namesIn = (attributes: { key: string; value: { stringValue?: string } }[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, value.stringValue]))

it('spans, metrics and log lines are sent, each by the process that it is, and the lines of a span name it', async () => {
  const { endpoint, at } = await collector()
  const registry = new Registry()
  registry.setDefaultLabels({ service: 'orders' })
  const registers = [registry]
  new Counter({ name: 'orders_total', help: 'Orders.', labelNames: ['currency'], registers }).inc(
    { currency: 'EUR' },
    3,
  )
  new Gauge({ name: 'carts', help: 'Carts.', registers }).set(7)
  new Gauge({ name: 'unknown', help: 'Cannot be read now.', registers }).set(Number.NaN)
  const took = new Histogram({ name: 'took_seconds', help: 'Took.', buckets: [1, 5], registers })
  for (const seconds of [0.5, 2, 3, 9]) took.observe(seconds)
  const log = createLogger({ service: 'orders', level: 'info' })
  const settings = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=let%20me',
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
  })
  const telemetry = await startTelemetry({ process, settings, registry, log })
  await withRemoteParent(theirs, () =>
    withSpan('outer', { kind: 'server' }, () =>
      withSpan('inner', { attributes: { 'micromart.order.id': 'ord_1' } }, async () => {
        log.warn({ password: 'pw', order_id: 'ord_1' }, 'a line')
      }),
    ),
  )
  await telemetry.stop()
  await eventually(() => {
    for (const signal of ['traces', 'metrics', 'logs']) expect(at(`/otlp/v1/${signal}`)).not.toEqual([])
  })

  const [resourceSpans] = at('/otlp/v1/traces')[0]?.body.resourceSpans ?? []
  expect(at('/otlp/v1/traces')[0]?.key).toBe('let me')
  expect(namesIn(resourceSpans.resource.attributes)).toMatchObject({
    'service.name': 'orders',
    'service.namespace': 'micromart',
    'service.version': '1.2.3',
    'service.instance.id': 'orders-2',
  })
  const spans = Object.fromEntries(resourceSpans.scopeSpans[0].spans.map((span: { name: string }) => [span.name, span]))
  expect(spans.outer).toMatchObject({ traceId: theirs.slice(3, 35), parentSpanId: theirs.slice(36, 52), kind: 2 })
  expect(spans.inner).toMatchObject({ traceId: theirs.slice(3, 35), parentSpanId: spans.outer.spanId })

  const lines = at('/otlp/v1/logs').flatMap(({ body }) => body.resourceLogs[0].scopeLogs[0].logRecords)
  expect(lines).toMatchObject([
    {
      body: { stringValue: 'a line' },
      severityText: 'warn',
      flags: 1,
      traceId: spans.inner.traceId,
      spanId: spans.inner.spanId,
    },
  ])
  expect(namesIn(lines[0].attributes)).toEqual({ password: '[redacted]', order_id: 'ord_1' })

  const { metrics } = (at('/otlp/v1/metrics').at(-1) as Received).body.resourceMetrics[0].scopeMetrics[0]
  const named = Object.fromEntries(metrics.map((metric: { name: string }) => [metric.name, metric]))
  expect(named.orders_total.sum).toMatchObject({ isMonotonic: true, aggregationTemporality: 2 })
  expect(named.orders_total.sum.dataPoints).toMatchObject([
    { asDouble: 3, attributes: [{ key: 'currency', value: { stringValue: 'EUR' } }] },
  ])
  expect(named.carts.gauge.dataPoints).toMatchObject([{ asDouble: 7, attributes: [] }])
  // A number that is none would be null in JSON, for which a collector may refuse all that comes with it.
  expect(named.unknown.gauge.dataPoints).toEqual([])
  expect(named.took_seconds).toMatchObject({ unit: 's' })
  expect(named.took_seconds.histogram.dataPoints).toMatchObject([
    { count: 4, sum: 14.5, explicitBounds: [1, 5], bucketCounts: [1, 2, 1] },
  ])
})

it('without an endpoint nothing is sent, no span is made, and the trace of who asks goes along', async () => {
  const telemetry = await startTelemetry({
    process,
    settings: telemetrySettings({}),
    registry: new Registry(),
    log: createLogger({ service: 'orders', level: 'silent' }),
  })
  after(() => telemetry.stop())
  const carried = await withRemoteParent(theirs, () =>
    withSpan('none', {}, async () => currentTraceContext().traceparent),
  )
  expect(carried).toBe(theirs)
  const both = { traceparent: theirs, tracestate: 'rojo=00f067aa0ba902b7,congo=t61rcWkgMzE' }
  expect(withRemoteParent(both, currentTraceContext)).toEqual(both)
  expect(withRemoteParent('garbage', currentTraceContext).traceparent).toMatch(/^00-[\da-f]{32}-[\da-f]{16}-01$/)
  expect(currentTraceContext().traceparent).toBeUndefined()
})

it('a collector that is away keeps nobody from ending, and is told of without a word of its address', async () => {
  const { endpoint } = await collector()
  await end()
  const told: unknown[] = []
  const log = { warn: (...line: unknown[]) => told.push(line) } as unknown as ReturnType<typeof createLogger>
  const settings = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_HEADERS: 'x-key=secret',
  })
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  await withRemoteParent(theirs, () => withSpan('lost', {}, async () => {}))
  await telemetry.stop()
  expect(told).toMatchObject([[{}, 'the last of the telemetry could not be sent']])
  expect(JSON.stringify(told)).not.toMatch(/secret|127\.0\.0\.1/)
})

it.each([
  [
    'asks to come back in a minute',
    429,
    { 'retry-after': '60' },
    'the collector asks to come back later, again and again',
  ],
  ['lets nobody in', 401, {}, 'OTLPExporterError 401'],
  ['says nothing in time', null, {}, 'the collector takes too long'],
])('a collector that %s is told of in words that help', async (_what, status, headers, reason) => {
  // Whoever answers has the time that a busy machine takes for it.
  if (status === null) vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '300')
  after(() => void vi.unstubAllEnvs())
  const server = createServer(
    (_request, response) => void (status && response.writeHead(status, headers).end('secret')),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => new Promise<void>((resolve) => void server.close(() => resolve())))
  after(() => server.closeAllConnections())
  const told: Record<string, unknown>[] = []
  const log = { warn: (fields: Record<string, unknown>) => told.push(fields) } as unknown as ReturnType<
    typeof createLogger
  >
  const settings = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    OTEL_BSP_SCHEDULE_DELAY: '1',
  })
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  await withRemoteParent(theirs, () => withSpan('lost', {}, async () => {}))
  await eventually(() => expect(told).not.toEqual([]))
  await telemetry.stop()
  for (const one of told) expect(one.reason).toBe(reason)
})

it('makes a tenth of the traces that begin here unless it is told otherwise, and all that are brought along', async () => {
  const { endpoint, at } = await collector()
  const log = createLogger({ service: 'orders', level: 'silent' })
  const settings = telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
  const sent = () => at('/otlp/v1/traces').flatMap(({ body }) => body.resourceSpans[0].scopeSpans[0].spans)
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  for (let nth = 0; nth < 1_000; nth++) await withSpan('own', {}, async () => {})
  for (let nth = 0; nth < 10; nth++) await withRemoteParent(theirs, () => withSpan('theirs', {}, async () => {}))
  await telemetry.stop()
  const own = sent().filter(({ name }) => name === 'own')
  expect(own.length).toBeGreaterThan(40)
  expect(own.length).toBeLessThan(180)
  expect(sent().filter(({ name }) => name === 'theirs')).toHaveLength(10)
})

it('makes all of them where it is told to', async () => {
  vi.stubEnv('OTEL_TRACES_SAMPLER', 'parentbased_always_on')
  after(() => void vi.unstubAllEnvs())
  const { endpoint, at } = await collector()
  const log = createLogger({ service: 'orders', level: 'silent' })
  const settings = telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint })
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  for (let nth = 0; nth < 100; nth++) await withSpan('own', {}, async () => {})
  await telemetry.stop()
  expect(at('/otlp/v1/traces').flatMap(({ body }) => body.resourceSpans[0].scopeSpans[0].spans)).toHaveLength(100)
})

it('a collector that takes protobuf alone is sent it, of each signal', async () => {
  const { endpoint, at } = await collector()
  const registry = new Registry()
  new Counter({ name: 'orders_total', help: 'Orders.', registers: [registry] }).inc()
  const log = createLogger({ service: 'orders', level: 'info' })
  const settings = telemetrySettings({
    OTEL_EXPORTER_OTLP_ENDPOINT: endpoint,
    OTEL_EXPORTER_OTLP_PROTOCOL: 'http/protobuf',
    OTEL_METRICS_EXPORTER: 'otlp',
    OTEL_LOGS_EXPORTER: 'otlp',
  })
  const telemetry = await startTelemetry({ process, settings, registry, log })
  await withRemoteParent(theirs, () => withSpan('a protobuf span', {}, async () => log.warn('a protobuf line')))
  await telemetry.stop()
  const expected = { traces: 'a protobuf span', metrics: 'orders_total', logs: 'a protobuf line' }
  for (const [signal, text] of Object.entries(expected)) {
    const [sent] = await eventually(() => {
      const all = at(`/otlp/v1/${signal}`)
      expect(all).not.toEqual([])
      return all
    })
    expect(sent?.contentType).toBe('application/x-protobuf')
    expect(sent?.body).toContain(text)
    expect(sent?.body).toContain('orders-2')
  }
})

it('what a span and a line may say is limited where that is asked for', async () => {
  vi.stubEnv('OTEL_ATTRIBUTE_VALUE_LENGTH_LIMIT', '3')
  vi.stubEnv('OTEL_LOGRECORD_ATTRIBUTE_VALUE_LENGTH_LIMIT', '5')
  after(() => void vi.unstubAllEnvs())
  const { endpoint, at } = await collector()
  const log = createLogger({ service: 'orders', level: 'info' })
  const settings = telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_LOGS_EXPORTER: 'otlp' })
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  await withRemoteParent(theirs, () =>
    withSpan('limited', { attributes: { said: 'abcdefgh' } }, async () => log.info({ said: 'abcdefgh' }, 'a line')),
  )
  await telemetry.stop()
  const [span] = at('/otlp/v1/traces').flatMap(({ body }) => body.resourceSpans[0].scopeSpans[0].spans)
  const [line] = at('/otlp/v1/logs').flatMap(({ body }) => body.resourceLogs[0].scopeLogs[0].logRecords)
  expect([namesIn(span.attributes), namesIn(line.attributes)]).toEqual([{ said: 'abc' }, { said: 'abcde' }])
})

it('a process names the variables that were set in vain, whether it sends anything or not', async () => {
  const { endpoint } = await collector()
  for (const sent of [{}, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }]) {
    const told: unknown[] = []
    const log = { warn: (...line: unknown[]) => told.push(line) } as unknown as ReturnType<typeof createLogger>
    const settings = telemetrySettings({ ...sent, OTEL_TRACE_SAMPLER: 'secret', OTEL_LOG_LEVEL: 'debug' })
    const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
    await telemetry.stop()
    expect(told).toEqual([
      [{ variables: ['OTEL_LOG_LEVEL', 'OTEL_TRACE_SAMPLER'] }, 'settings of OpenTelemetry that mean nothing here'],
    ])
  }
})

it('a line of a trace that is not made says so, here and where it is sent', async () => {
  vi.stubEnv('OTEL_TRACES_SAMPLER', 'always_off')
  after(() => void vi.unstubAllEnvs())
  const { endpoint, at } = await collector()
  const log = createLogger({ service: 'orders', level: 'info' })
  const settings = telemetrySettings({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_LOGS_EXPORTER: 'otlp' })
  const telemetry = await startTelemetry({ process, settings, registry: new Registry(), log })
  const told = await withRemoteParent(theirs, () =>
    withSpan('not made', {}, async () => {
      log.info('a line')
      return currentTrace()
    }),
  )
  await telemetry.stop()
  expect(told).toEqual({ trace_id: theirs.slice(3, 35), span_id: expect.any(String), trace_flags: '00' })
  const lines = at('/otlp/v1/logs').flatMap(({ body }) => body.resourceLogs[0].scopeLogs[0].logRecords)
  expect(lines).toMatchObject([{ traceId: told?.trace_id, spanId: told?.span_id, attributes: [] }])
  expect(lines[0].flags ?? 0).toBe(0)
  expect(at('/otlp/v1/traces')).toEqual([])
})
