import {
  addSpanAttributes,
  currentExemplar,
  currentTrace,
  type Exemplar,
  failSpan,
  type Logger,
  type TraceContext,
  withRemoteParent,
  withSpan,
} from '@micromart/telemetry'
import type { FastifyInstance, FastifyRequest, RouteHandlerMethod } from 'fastify'
import type { HttpMeasure } from './http-metrics.ts'

interface TraceHttp {
  /** Gets one line a request; none without it. */
  log?: Logger
  measure?: HttpMeasure | undefined
  /** What the app's error handler will answer; as Fastify's own does, unless it is said. */
  statusOf?(error: unknown): number
}

export interface TracedHttp {
  /** Has the line of a request say the code that it is refused with. */
  refused(request: FastifyRequest, code: string): void
}

interface Told {
  trace?: ReturnType<typeof currentTrace>
  exemplar?: Exemplar | undefined
  code?: string
}

const longestId = 100

const usualStatusOf = (error: unknown) => (error as { statusCode?: number }).statusCode ?? 500

/**
 * Has every route of an app that is added from now on run in a span of its own, as part of its caller's trace, by OpenTelemetry's
 * conventions (https://opentelemetry.io/docs/specs/semconv/http/http-spans/#http-server-span).
 */
export function traceHttp(app: FastifyInstance, { log, measure, statusOf = usualStatusOf }: TraceHttp): TracedHttp {
  const requests = new WeakMap<FastifyRequest, Told>()
  const toldOf = (request: FastifyRequest): Told => {
    const told = requests.get(request) ?? {}
    requests.set(request, told)
    return told
  }

  app.addHook('onRoute', (route) => {
    const { handler, url } = route
    const traced: RouteHandlerMethod = async (request, reply) => {
      let failure: { error: unknown } | undefined
      const answer = await withRemoteParent(traceContextOf(request), () =>
        withSpan(`${request.method} ${url}`, { kind: 'server', attributes: attributesOf(request, url) }, async () => {
          if (log) toldOf(request).trace = currentTrace()
          if (measure) toldOf(request).exemplar = currentExemplar()
          try {
            return await handler.call(app, request, reply)
          } catch (error) {
            failure = { error }
          } finally {
            tellStatus(failure ? statusOf(failure.error) : reply.statusCode)
          }
        }),
      )
      if (failure) throw failure.error
      return answer
    }
    route.handler = traced
  })

  if (measure) {
    app.addHook('onResponse', async (request, reply) => measure(request, reply, requests.get(request)?.exemplar))
  }

  if (log) {
    app.addHook('onResponse', async (request, reply) => {
      const { trace = withRemoteParent(traceContextOf(request), currentTrace), code } = requests.get(request) ?? {}
      const id = request.headers['x-request-id']
      log.info(
        {
          ...trace,
          request_id: typeof id === 'string' ? id.slice(0, longestId) : undefined,
          method: request.method,
          route: request.routeOptions.url ?? 'none',
          status: reply.statusCode,
          code,
          duration_ms: Math.round(reply.elapsedTime * 10) / 10,
        },
        'request',
      )
    })
  }

  return {
    refused(request, code) {
      toldOf(request).code = code
    },
  }
}

function attributesOf(request: FastifyRequest, route: string) {
  const [path] = request.url.split('?')
  return {
    'http.request.method': request.method,
    'http.route': route,
    'url.path': path,
    'url.scheme': request.protocol,
    'server.address': request.hostname,
    'server.port': request.socket.localPort,
  }
}

/** What is wrong with a request is no failure of whoever answers it. */
function tellStatus(status: number): void {
  addSpanAttributes({ 'http.response.status_code': status })
  if (status >= 500) failSpan(String(status))
}

function traceContextOf({ headers: { traceparent, tracestate } }: FastifyRequest): TraceContext {
  return typeof traceparent === 'string' ? { traceparent, tracestate: [tracestate].flat().join() } : {}
}
