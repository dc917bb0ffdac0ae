import { addSpanAttributes, failSpan, type Logger, nameSpan, withRemoteParent, withSpan } from '@micromart/telemetry'
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
    const attributes = {
      'http.request.method': method,
      'url.path': path,
      'url.scheme': protocol.slice(0, -1),
      'server.address': hostname,
      ...(port && { 'server.port': Number(port) }),
    }
    const sent = { traceparent: context.req.header('traceparent'), tracestate: context.req.header('tracestate') }
    return withRemoteParent(sent, () =>
      withSpan(`${method} storefront`, { kind: 'server', attributes }, async () => {
        await next()
        const { status } = context.res
        const route = routePath(context, -1)
        nameSpan(`${method} ${route}`)
        const ms = performance.now() - began
        addSpanAttributes({ 'http.route': route, 'http.response.status_code': status })
        if (status >= 500) failSpan(String(status))
        const labels = { http_request_method: methodOf(method), http_route: route, http_response_status_code: status }
        metrics.observe(labels, ms / 1000)
        if (!path.startsWith('/assets/') && !path.startsWith('/pictures/'))
          log.info({ method, route, status, duration_ms: Math.round(ms) }, 'request')
      }),
    )
  }
}

const methods = new Set(['GET', 'HEAD', 'POST', 'OPTIONS', 'PUT', 'PATCH', 'DELETE'])

/** Of few, whatever clients send: https://opentelemetry.io/docs/specs/semconv/http/http-metrics/ */
const methodOf = (method: string) => (methods.has(method) ? method : '_OTHER')
