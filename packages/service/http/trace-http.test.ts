import type { Exemplar, Logger } from '@micromart/telemetry'
import { recordSpans } from '@micromart/telemetry/testing'
import { cleanups } from '@micromart/testing/cleanups'
import fastify from 'fastify'
import { afterEach, expect, it } from 'vitest'
import { traceHttp } from './trace-http.ts'

const { after, end } = cleanups()
afterEach(end)

const theirs = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const statusOf = (error: unknown) => (error as { statusCode?: number }).statusCode ?? 500

function traced() {
  const recorded = recordSpans()
  after(() => recorded.stop())
  const lines: Record<string, unknown>[] = []
  const app = fastify()
  after(() => app.close())
  const log = { info: (fields: Record<string, unknown>) => void lines.push(fields) } as unknown as Logger
  const measured: (Exemplar | undefined)[] = []
  const { refused } = traceHttp(app, { log, measure: (_request, _reply, one) => void measured.push(one), statusOf })
  app.setErrorHandler((error, request, reply) => {
    refused(request, 'SOME_CODE')
    return reply.code(statusOf(error)).send({})
  })
  app.get('/things/:id', async () => ({ fine: true }))
  app.post('/things', async (_request, reply) => reply.code(201).send({}))
  app.get('/refused', async () => Promise.reject(Object.assign(new Error('no'), { statusCode: 403 })))
  app.get('/broken', () => {
    throw new TypeError('about ada@buyers.example')
  })
  return { app, lines, measured, spans: () => recorded.spans() }
}

it('each route has a span in its caller’s trace, named by the route, and one line that says which', async () => {
  const { app, lines, measured, spans } = traced()
  await app.inject({ url: '/things/7?key=secret', headers: { traceparent: theirs, 'x-request-id': 'r-1' } })
  await app.inject({ method: 'POST', url: '/things' })
  const [got, made] = spans()
  expect(got).toMatchObject({
    name: 'GET /things/:id',
    traceId: theirs.slice(3, 35),
    parentId: theirs.slice(36, 52),
    failed: false,
    attributes: {
      'http.request.method': 'GET',
      'http.route': '/things/:id',
      'url.path': '/things/7',
      'http.response.status_code': 200,
    },
  })
  expect(made).toMatchObject({ name: 'POST /things', attributes: { 'http.response.status_code': 201 } })
  expect(made?.parentId).toBeUndefined()
  expect(lines).toMatchObject([
    { route: '/things/:id', request_id: 'r-1', status: 200, trace_id: got?.traceId, span_id: got?.spanId },
    { route: '/things', status: 201, trace_id: made?.traceId },
  ])
  expect(measured).toEqual([got, made].map((span) => ({ trace_id: span?.traceId, span_id: span?.spanId })))
  expect(JSON.stringify([spans(), lines])).not.toContain('secret')
})

it('a refusal is no failure, a fault is one, and neither says more than its kind', async () => {
  const { app, lines, spans } = traced()
  await app.inject({ url: '/refused' })
  await app.inject({ url: '/broken' })
  await app.inject({ url: '/nowhere' })
  expect(spans()).toMatchObject([
    { name: 'GET /refused', failed: false, attributes: { 'http.response.status_code': 403 } },
    { name: 'GET /broken', failed: true, attributes: { 'http.response.status_code': 500, 'error.type': '500' } },
  ])
  expect(lines).toMatchObject([
    { route: '/refused', status: 403, code: 'SOME_CODE' },
    { route: '/broken', status: 500, code: 'SOME_CODE' },
    { route: 'none', status: 404 },
  ])
  expect(JSON.stringify([spans(), lines])).not.toContain('ada@')
})
