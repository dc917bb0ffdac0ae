import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { addSpanAttributes, failSpan, withRemoteParent, withSpan } from '@micromart/telemetry'
import { traceIn } from './request/client-of.ts'

interface Served {
  request: IncomingMessage
  response: ServerResponse
  /** Of few, whatever clients send. */
  method: string
  route: string
  /** As the client asked for it, without a query. */
  path: string
}

/** Where spans are made: answers a request in one, as part of the trace that its sender says: https://opentelemetry.io/docs/specs/semconv/http/http-spans/ */
export function inServerSpan(
  { request, response, method, route, path }: Served,
  work: () => Promise<void> | undefined,
): Promise<void> {
  const { socket, headers } = request
  const attributes = {
    'http.request.method': method,
    'http.route': route,
    'url.path': path,
    'url.scheme': socket instanceof TLSSocket ? 'https' : 'http',
    'server.address': headers.host?.replace(/:\d+$/, ''),
    'server.port': socket.localPort,
  }
  return withRemoteParent(traceIn(headers), () =>
    withSpan(`${method} ${route}`, { kind: 'server', attributes }, async () => {
      await work()
      addSpanAttributes({ 'http.response.status_code': response.statusCode })
      if (response.statusCode >= 500) failSpan(String(response.statusCode))
    }),
  )
}
