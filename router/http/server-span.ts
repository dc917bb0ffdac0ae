import type { IncomingMessage, ServerResponse } from 'node:http'
import { TLSSocket } from 'node:tls'
import { httpServerSpan, httpSpanName, tellHttpStatus, withRemoteParent, withSpan } from '@micromart/telemetry'
import { traceIn } from './request/client-of.ts'

interface Served {
  request: IncomingMessage
  response: ServerResponse
  /** Of few, whatever clients send. */
  route: string
  /** As the client asked for it, without a query. */
  path: string
}

/** Where spans are made: answers a request in one, as part of the trace that its sender says. */
export function inServerSpan(
  { request, response, route, path }: Served,
  work: () => Promise<void> | undefined,
): Promise<void> {
  const { method, socket, headers } = request
  const scheme = socket instanceof TLSSocket ? 'https' : 'http'
  const address = headers.host?.replace(/:\d+$/, '')
  const span = httpServerSpan({ method, route, path, scheme, address, port: socket.localPort })
  return withRemoteParent(traceIn(headers), () =>
    withSpan(httpSpanName(method, route), span, async () => {
      await work()
      tellHttpStatus(response.statusCode)
    }),
  )
}
