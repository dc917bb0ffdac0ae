import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Span } from './spans.ts'

const attributes = z
  .array(
    z.object({
      key: z.string(),
      value: z.object({ stringValue: z.string().optional(), intValue: z.union([z.string(), z.number()]).optional() }),
    }),
  )
  .default([])

const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes }),
      scopeSpans: z.array(
        z.object({
          spans: z.array(
            z.object({
              traceId: z.string(),
              spanId: z.string(),
              parentSpanId: z.string().optional(),
              name: z.string(),
              kind: z.number(),
              attributes,
            }),
          ),
        }),
      ),
    }),
  ),
})

/** As OTLP numbers them, from `unspecified` on. */
const kinds = ['internal', 'internal', 'server', 'client', 'producer', 'consumer'] as const

export interface TraceReceiver {
  /** What OTEL_EXPORTER_OTLP_ENDPOINT is to be. */
  endpoint: string
  readonly spans: readonly Span[]
  /** All that was sent, traces, metrics and logs, as it came, by path. */
  readonly bodies: ReadonlyMap<string, readonly string[]>
  close(): Promise<void>
}

/** Takes traces as an OpenTelemetry collector does: OTLP over HTTP, in JSON. */
export async function receiveTraces(): Promise<TraceReceiver> {
  const spans: Span[] = []
  const bodies = new Map<string, string[]>()
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const path = request.url ?? ''
    bodies.set(path, [...(bodies.get(path) ?? []), body])
    if (/^\/otlp\/v1\/(metrics|logs)$/.test(path)) {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}')
      return
    }
    const read = request.url === '/otlp/v1/traces' ? exported.safeParse(JSON.parse(body)) : null
    for (const { resource, scopeSpans } of read?.data?.resourceSpans ?? []) {
      const service = valuesIn(resource.attributes)['service.name'] ?? ''
      for (const { traceId, spanId, parentSpanId, name, kind, attributes } of scopeSpans.flatMap(
        (scope) => scope.spans,
      )) {
        const parentId = parentSpanId || undefined
        spans.push({
          traceId,
          spanId,
          parentId,
          name,
          kind: kinds[kind] ?? 'internal',
          service,
          attributes: valuesIn(attributes),
        })
      }
    }
    response.writeHead(read?.success ? 200 : 400, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}/otlp`,
    spans,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const valuesIn = (attributes: { key: string; value: { stringValue?: string; intValue?: string | number } }[]) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, String(value.stringValue ?? value.intValue ?? '')]))
