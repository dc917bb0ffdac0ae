import { seconds } from '@micromart/telemetry'
import type { FastifyInstance } from 'fastify'
import { Histogram, type Registry } from 'prom-client'

/** Times requests by route, method and status. Answers what has it time those of an app. */
export function measureHttp(registry: Registry): (app: FastifyInstance) => void {
  const duration = new Histogram({
    name: 'http_server_request_duration_seconds',
    help: 'Duration of HTTP server requests.',
    labelNames: ['http_route', 'http_request_method', 'http_response_status_code'],
    buckets: seconds,
    registers: [registry],
  })
  return (app) => {
    app.addHook('onResponse', async (request, reply) => {
      duration.observe(
        {
          http_route: request.routeOptions.url ?? 'none',
          http_request_method: request.method,
          http_response_status_code: reply.statusCode,
        },
        reply.elapsedTime / 1000,
      )
    })
  }
}
