import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'

const exported = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({
        attributes: z.array(z.object({ key: z.string(), value: z.object({ stringValue: z.string().optional() }) })),
      }),
      scopeSpans: z.array(z.object({ spans: z.array(z.object({ traceId: z.string(), name: z.string() })) })),
    }),
  ),
})

export interface Span {
  traceId: string
  name: string
  service: string
}

export interface TraceReceiver {
  /** What OTEL_EXPORTER_OTLP_ENDPOINT is to be. */
  endpoint: string
  readonly spans: readonly Span[]
  close(): Promise<void>
}

/** Takes traces as an OpenTelemetry collector does: OTLP over HTTP, in JSON. */
export async function receiveTraces(): Promise<TraceReceiver> {
  const spans: Span[] = []
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const read = request.url === '/v1/traces' ? exported.safeParse(JSON.parse(body)) : null
    for (const { resource, scopeSpans } of read?.data?.resourceSpans ?? []) {
      const service = resource.attributes.find(({ key }) => key === 'service.name')?.value.stringValue ?? ''
      for (const { traceId, name } of scopeSpans.flatMap((scope) => scope.spans)) spans.push({ traceId, name, service })
    }
    response.writeHead(read?.success ? 200 : 400, { 'content-type': 'application/json' }).end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
