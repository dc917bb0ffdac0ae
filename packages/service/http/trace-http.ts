import {
  currentExemplar,
  currentTrace,
  type Exemplar,
  type HttpServed,
  httpServerSpan,
  httpSpanName,
  type Logger,
  type TraceContext,
  tellHttpStatus,
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
 * Has every route of an app that is added from now on run in a span of its own, as part of its caller's trace.
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
        withSpan(httpSpanName(request.method, url), httpServerSpan(servedOf(request, url)), async () => {
          if (log) toldOf(request).trace = currentTrace()
          if (measure) toldOf(request).exemplar = currentExemplar()
          try {
            return await handler.call(app, request, reply)
          } catch (error) {
            failure = { error }
          } finally {
            tellHttpStatus(failure ? statusOf(failure.error) : reply.statusCode)
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

function servedOf({ method, url, protocol, hostname, socket }: FastifyRequest, route: string): HttpServed {
  const [path] = url.split('?')
  return { method, route, path, scheme: protocol, address: hostname, port: socket.localPort }
}

function traceContextOf({ headers: { traceparent, tracestate } }: FastifyRequest): TraceContext {
  return typeof traceparent === 'string' ? { traceparent, tracestate: [tracestate].flat().join() } : {}
}
