import {
  addSpanAttributes,
  httpServerSpan,
  httpSpanName,
  type Logger,
  methodLabel,
  nameSpan,
  tellHttpStatus,
  withRemoteParent,
  withSpan,
} from '@micromart/telemetry'
import type { MiddlewareHandler } from 'hono'
import { routePath } from 'hono/route'
import type { StorefrontMetrics } from '../metrics.ts'
import type { Env } from './visit.ts'

/** A span, a line and a measure for each request. */
export function requests(log: Logger, metrics: StorefrontMetrics['requests']): MiddlewareHandler<Env> {
  return (context, next) => {
    const began = performance.now()
    const { method, path } = context.req
    const { protocol, hostname, port } = new URL(context.req.url)
    const scheme = protocol.slice(0, -1)
    const span = httpServerSpan({ method, path, scheme, address: hostname, port: port ? Number(port) : undefined })
    const sent = { traceparent: context.req.header('traceparent'), tracestate: context.req.header('tracestate') }
    return withRemoteParent(sent, () =>
      withSpan(httpSpanName(method, 'storefront'), span, async () => {
        await next()
        const { status } = context.res
        const route = routePath(context, -1)
        nameSpan(httpSpanName(method, route))
        const ms = performance.now() - began
        addSpanAttributes({ 'http.route': route })
        tellHttpStatus(status)
        const http_request_method = methodLabel(method)
        metrics.observe({ http_request_method, http_route: route, http_response_status_code: status }, ms / 1000)
        if (!path.startsWith('/assets/') && !path.startsWith('/pictures/'))
          log.info({ method, route, status, duration_ms: Math.round(ms) }, 'request')
      }),
    )
  }
}
