import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { cleanups } from '@micromart/testing/cleanups'
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { OTLPTraceExporter as JsonExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { OTLPTraceExporter as ProtobufExporter } from '@opentelemetry/exporter-trace-otlp-proto'
import { NodeTracerProvider, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-node'
import { afterEach, describe, expect, it } from 'vitest'
import { encodeResponse } from './otlp/messages.ts'
import { traceId } from './testing/samples.ts'
import { openViewer } from './testing/viewer.ts'

const { after, end } = cleanups()
afterEach(end)

async function listening() {
  const viewer = openViewer()
  const url = await viewer.app.listen({ port: 0, host: '127.0.0.1' })
  after(() => viewer.app.close())
  return { ...viewer, url }
}

describe.each([
  ['JSON', JsonExporter],
  ['protobuf', ProtobufExporter],
])('what the OpenTelemetry SDK sends in %s', (_, Exporter) => {
  it.each(['none', 'gzip'] as const)('arrives as it was made (compression: %s)', async (compression) => {
    const { url, traces, page } = await listening()
    const exporter = new Exporter({ url: `${url}/v1/traces`, compression: compression as never })
    const provider = new NodeTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] })
    const tracer = provider.getTracer('a test')
    const parent = tracer.startSpan('publish orders.events', { kind: SpanKind.PRODUCER, startTime: 1_795_791_600_000 })
    const child = tracer.startSpan(
      'process orders.events',
      {
        kind: SpanKind.CONSUMER,
        attributes: { 'micromart.order.number': 'MM-7F3K-22', tries: 3, share: 0.5, late: false, skus: ['a', 'b'] },
        links: [{ context: parent.spanContext() }],
        startTime: 1_795_791_600_120.25,
      },
      trace.setSpan(ROOT_CONTEXT, parent),
    )
    child.addEvent('retried', { after_ms: 5 }, 1_795_791_600_121)
    child.setStatus({ code: SpanStatusCode.ERROR, message: 'TypeError' })
    child.end(1_795_791_600_130.75)
    parent.end(1_795_791_600_001)
    await provider.shutdown()

    const { traceId, spanId } = child.spanContext()
    const spans = traces.spansOf(traceId)
    expect(spans).toHaveLength(2)
    expect(spans?.find((span) => span.spanId === spanId)).toMatchObject({
      parentSpanId: parent.spanContext().spanId,
      name: 'process orders.events',
      kind: 'consumer',
      service: expect.stringContaining('node'),
      startMs: expect.closeTo(1_795_791_600_120.25, 2),
      durationMs: expect.closeTo(10.5, 2),
      attributes: { 'micromart.order.number': 'MM-7F3K-22', tries: 3, share: 0.5, late: false, skus: '["a","b"]' },
      events: [{ name: 'retried', attributes: { after_ms: 5 } }],
      links: [{ traceId, spanId: parent.spanContext().spanId }],
      failed: true,
      message: 'TypeError',
    })
    expect((await page('/search?q=mm7f3k22')).headers.location).toBe(`/traces/${traceId}`)
    expect((await page(`/traces/${traceId}`)).body).toContain('in the log')
  })
})

const json = { 'content-type': 'application/json', host: '127.0.0.1' }

describe('what is sent otherwise', () => {
  const spans = (...spans: object[]) => JSON.stringify({ resourceSpans: [{ scopeSpans: [{ spans }] }] })
  const span = { traceId: traceId(7), spanId: '00000000000000a1', startTimeUnixNano: '1', endTimeUnixNano: 2 }
  const send = (body: string | Buffer, headers: Record<string, string> = {}, url = '/v1/traces') =>
    openViewer().app.inject({ method: 'POST', url, headers: { ...json, ...headers }, payload: body })

  it('is taken when it says as little as it must', async () => {
    const viewer = openViewer()
    const sent = await viewer.app.inject({ method: 'POST', url: '/v1/traces', headers: json, payload: spans(span) })
    expect([sent.statusCode, sent.body]).toEqual([200, '{}'])
    expect(viewer.traces.spansOf(traceId(7))).toMatchObject([{ service: 'unknown', kind: 'internal', attributes: {} }])
  })

  it.each([
    ['no JSON', 'hello'],
    ['another thing', '[]'],
    ['nothing', 'null'],
    ['a trace without an id', spans({ ...span, traceId: '0'.repeat(32) })],
    ['a trace with another id', spans({ ...span, traceId: '<script>' })],
    ['nesting without end', `${'['.repeat(100_000)}`],
    [
      'values nested without end',
      spans({ ...span, attributes: [{ key: 'deep', value: 'x' }] }).replace(
        '"x"',
        `${'{"arrayValue":{"values":['.repeat(30_000)}{}${']}}'.repeat(30_000)}`,
      ),
    ],
  ])('is refused or cut, and does no harm: %s', async (_, body) => {
    const sent = await send(body)
    expect([200, 400]).toContain(sent.statusCode)
    if (sent.statusCode === 400) expect(JSON.parse(sent.body)).toEqual({ message: 'that is no OTLP' })
  })

  it('is refused in protobuf where that is broken, in protobuf', async () => {
    const sent = await send(Buffer.from('ffffffff', 'hex'), { 'content-type': 'application/x-protobuf' })
    expect([sent.statusCode, sent.headers['content-type']]).toEqual([400, 'application/x-protobuf'])
    expect(sent.rawPayload).toEqual(encodeResponse('that is no OTLP'))
  })

  it('is refused when it is too long, inflated or not, or of another kind', async () => {
    expect((await send('x'.repeat(5_000_000))).statusCode).toBe(413)
    const bomb = await promisify(gzip)(Buffer.alloc(64_000_000, ' '))
    expect((await send(bomb, { 'content-encoding': 'gzip' })).statusCode).toBe(413)
    expect((await send('not gzip', { 'content-encoding': 'gzip' })).statusCode).toBe(400)
    expect((await send('x', { 'content-encoding': 'br' })).statusCode).toBe(415)
    // What a page from elsewhere may send without being asked for leave.
    expect((await send(spans(span), { 'content-type': 'text/plain' })).statusCode).toBe(415)
    expect((await send(spans(span), { host: 'elsewhere.example' })).statusCode).toBe(421)
  })

  it('is logs of those alone whose files are not followed; metrics are read elsewhere', async () => {
    const viewer = openViewer()
    const record = (name: string) => ({
      resource: { attributes: [{ key: 'service.name', value: { stringValue: name } }] },
      scopeLogs: [
        {
          logRecords: [
            {
              timeUnixNano: '1795791600000000000',
              severityNumber: 17,
              body: { stringValue: 'it broke' },
              traceId: traceId(7),
            },
          ],
        },
      ],
    })
    const payload = JSON.stringify({ resourceLogs: [record('orders'), record('a collector')] })
    const sent = await viewer.app.inject({ method: 'POST', url: '/v1/logs', headers: json, payload })
    expect(sent.statusCode).toBe(200)
    expect(viewer.logs.newest({ most: 9 })).toMatchObject([
      { process: 'a collector', level: 'error', traceId: traceId(7), atMs: 1_795_791_600_000 },
    ])
    expect(JSON.parse((await send('{}', {}, '/v1/metrics')).body)).toHaveProperty('partialSuccess.errorMessage')
  })
})
