import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { levels } from './logs/log-line.ts'
import { overviewOf } from './metrics/overview.ts'
import type { Markup } from './pages/html.ts'
import { messagePage, page, type Room } from './pages/layout.ts'
import { logsBody } from './pages/logs-page.ts'
import { overviewBody } from './pages/overview-page.ts'
import { script } from './pages/script.ts'
import { style } from './pages/style.ts'
import { traceBody } from './pages/trace-page.ts'
import { searchBody, traceKinds, tracesBody } from './pages/traces-page.ts'
import { tracesOf } from './traces/choose.ts'
import { patternOf, searchTraces } from './traces/search.ts'
import type { Watched } from './watched.ts'

const MOST_TRACES = 100
const MOST_LINES = 300
const LONGEST_TYPED = 200
const MOST_FOLLOWERS = 32

const typed = z.string().max(LONGEST_TYPED).catch('')
const milliseconds = z.coerce.number().finite().optional().catch(undefined)
const tracesQuery = z.object({ of: z.enum(traceKinds).catch('newest'), service: typed })
const searchQuery = z.object({ q: typed })
const traceQuery = z.object({ from: milliseconds, to: milliseconds })
const logsQuery = z.object({ process: typed, level: z.enum(levels).catch('trace'), text: typed })

/** The pages; each is JSON for whoever asks with `?format=json` or `accept: application/json`. */
export function showPages(app: FastifyInstance, watched: Watched): void {
  const { traces, logs, colours } = watched

  app.get('/viewer.css', async (_request, reply) => reply.type('text/css; charset=utf-8').send(style))
  app.get('/viewer.js', async (_request, reply) => reply.type('text/javascript; charset=utf-8').send(script))

  app.get('/', async (request, reply) => {
    const all = traces.summaries()
    const glance = {
      ...overviewOf(watched.scraped()),
      traces: {
        newest: tracesOf(all, 'newest', 12),
        slow: tracesOf(all, 'slow', 8),
        failed: tracesOf(all, 'failed', 8),
      },
      kept: { traces: traces.size(), logs: logs.size() },
    }
    return show(request, reply, glance, {
      title: 'Overview',
      room: 'overview',
      body: () => overviewBody(glance, colours),
    })
  })

  app.get('/traces', async (request, reply) => {
    const { of, service } = tracesQuery.parse(request.query)
    const all = traces.summaries()
    const services = [...new Set(all.flatMap((trace) => trace.services))].sort()
    const own = service === '' ? all : all.filter((trace) => trace.services.includes(service))
    const shown = { of, service, services, traces: tracesOf(own, of, MOST_TRACES) }
    return show(request, reply, shown, { title: 'Traces', room: 'traces', body: () => tracesBody(shown, colours) })
  })

  app.get('/search', async (request, reply) => {
    const { q } = searchQuery.parse(request.query)
    const found = searchTraces(traces, logs, q).slice(0, MOST_TRACES)
    const [only] = found
    if (only && found.length === 1 && !wantsJson(request)) return reply.redirect(`/traces/${only.traceId}`)
    if (!only && !wantsJson(request)) {
      const text =
        q === ''
          ? 'Type an order’s number, or anything that a span or a log line says.'
          : `No trace that is kept has to do with “${q}”.`
      return send(reply, q === '' ? 200 : 404, messagePage('Nothing found', 'traces', text, q))
    }
    const shown = { typed: q, traces: found }
    return show(request, reply, shown, {
      title: q,
      room: 'traces',
      typed: q,
      live: false,
      body: () => searchBody(q, found, colours),
    })
  })

  app.get<{ Params: { id: string } }>('/traces/:id', async (request, reply) => {
    const id = request.params.id.toLowerCase()
    const [summary, spans] = [traces.summaryOf(id), traces.spansOf(id)]
    if (!summary || !spans) {
      const text =
        'There is no such trace here: none was sent, it has given way to newer ones, or the viewer was started since.'
      if (wantsJson(request)) return reply.code(404).send({ error: text })
      return send(reply, 404, messagePage('No such trace', 'traces', text))
    }
    const lines = logs.newest({ traceId: id, most: MOST_LINES }).sort((a, b) => a.atMs - b.atMs)
    const shown = { summary, spans, lines, ...traceQuery.parse(request.query) }
    return show(request, reply, shown, {
      title: summary.orders[0] ?? summary.name,
      room: 'traces',
      body: () => traceBody(shown, colours),
    })
  })

  app.get('/logs', async (request, reply) => {
    const { process, level, text } = logsQuery.parse(request.query)
    const lines = logs.newest({
      process: process === '' ? undefined : process,
      level,
      pattern: text === '' ? undefined : patternOf(text),
      most: MOST_LINES,
    })
    const shown = { process, level, text, processes: logs.processes(), lines }
    return show(request, reply, shown, { title: 'Logs', room: 'logs', body: () => logsBody(shown, colours) })
  })

  let followers = 0
  app.get('/live', (request, reply) => {
    if (followers >= MOST_FOLLOWERS) return reply.code(503).send({ error: 'Too many follow already.' })
    followers++
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    raw.write('retry: 3000\n\n')
    const letGo = watched.onLook(() => raw.write('event: looked\ndata:\n\n'))
    request.raw.once('close', () => {
      followers--
      letGo()
    })
  })
}

interface Shown {
  title: string
  room: Room
  typed?: string
  live?: boolean
  body(): Markup
}

function show(request: FastifyRequest, reply: FastifyReply, data: object, { body, live = true, ...rest }: Shown) {
  if (wantsJson(request)) return reply.send(data)
  if ((request.query as { part?: unknown }).part === 'main') return send(reply, 200, body().text)
  return send(reply, 200, page({ ...rest, live, body: body() }))
}

const send = (reply: FastifyReply, status: number, markup: string) =>
  reply.code(status).type('text/html; charset=utf-8').send(markup)

function wantsJson({ query, headers }: FastifyRequest): boolean {
  const { accept = '' } = headers
  return (
    (query as { format?: unknown }).format === 'json' ||
    (accept.includes('application/json') && !accept.includes('text/html'))
  )
}
