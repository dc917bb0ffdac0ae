import { type Exemplar, methodLabel, seconds, TracedHistogram } from '@micromart/telemetry'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Registry } from 'prom-client'

/** Told of each request that has been answered, and the trace that it was answered in. */
export type HttpMeasure = (request: FastifyRequest, reply: FastifyReply, exemplar: Exemplar | undefined) => void

/** Times requests by route, method and status. */
export function measureHttp(registry: Registry): HttpMeasure {
  const duration = new TracedHistogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests.',
    labelNames: ['http_route', 'http_request_method', 'http_response_status_code'],
    buckets: seconds,
    registers: [registry],
  })
  return (request, reply, exemplar) => {
    const labels = {
      http_route: request.routeOptions.url ?? 'none',
      http_request_method: methodLabel(request.method),
      http_response_status_code: reply.statusCode,
    }
    duration.observe(labels, reply.elapsedTime / 1000, exemplar)
  }
}
