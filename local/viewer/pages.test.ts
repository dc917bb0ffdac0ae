import { once } from 'node:events'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { expect, it } from 'vitest'
import { readLogLine } from './logs/log-line.ts'
import { aSpan, spanId, traceId } from './testing/samples.ts'
import { openViewer } from './testing/viewer.ts'

const hostile = `<script>alert("x")</script>&'\u202e`

function hostileViewer() {
  const viewer = openViewer({
    up: { [hostile]: true },
    gauges: [
      { name: 'outbox_messages', process: hostile, labels: {}, value: 1 },
      {
        name: 'messaging_consumer_lag_records',
        process: hostile,
        labels: { consumer_group: hostile, topic: 't' },
        value: 1,
      },
      { name: 'messaging_dead_letters_waiting', process: hostile, labels: { consumer_group: hostile }, value: 1 },
      { name: 'orders_sagas_unfinished', process: hostile, labels: {}, value: 1 },
      { name: 'orders_sagas_ended_total', process: hostile, labels: { outcome: hostile }, value: 1 },
      { name: 'router_subgraph_breaker_open', process: hostile, labels: { subgraph: hostile }, value: 1 },
      { name: 'micromart_invariant_violations', process: hostile, labels: { invariant: hostile }, value: 1 },
    ],
    rates: new Map([
      [
        `operation ${hostile.replaceAll(' ', '')} ${hostile}`,
        { perSecond: 1, errors: 1, p50Ms: 1, p99Ms: 1, line: [1, 2] },
      ],
    ]),
  })
  viewer.traces.add([
    aSpan({
      name: hostile,
      service: hostile,
      instance: hostile,
      attributes: { [hostile]: hostile, 'micromart.order.number': hostile, 'graphql.operation.name': hostile },
      events: [{ name: hostile, atMs: 1_001, attributes: { [hostile]: hostile } }],
      failed: true,
      message: hostile,
    }),
    aSpan({ spanId: spanId(2), parentSpanId: spanId(9), startMs: Number.MAX_SAFE_INTEGER }),
  ])
  viewer.logs.add(
    readLogLine(
      hostile,
      JSON.stringify({ msg: hostile, trace_id: traceId(1), [hostile]: hostile, err: { message: hostile } }),
      1,
    ),
  )
  viewer.logs.add(readLogLine(hostile, hostile, 1))
  return viewer
}

it.each([
  '/',
  '/traces',
  '/traces?of=failed&service=%3Cscript%3E',
  `/traces/${traceId(1)}`,
  '/logs',
  '/logs?text=%3Cscript%3E',
  '/search?q=%3Cscript%3E',
  '/search?q=%3Cscript%3Enothing',
  '/?part=main',
])('nothing that is shown becomes markup: %s', async (url) => {
  const { page } = hostileViewer()
  const answer = await page(url)
  const shown = answer.statusCode === 302 ? (await page(String(answer.headers.location))).body : answer.body
  expect(shown).toContain('&lt;script&gt;')
  expect(shown.replaceAll('<script src="/viewer.js" defer></script>', '')).not.toContain('<script')
  expect(shown).not.toContain('alert("x")')
  expect(shown).not.toContain('\u202e')
  expect(answer.headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'self'; script-src 'self'/)
  // Styles in the markup would be refused.
  expect(shown).not.toMatch(/ style=| on\w+="/)
})

it.each([
  ['/', ['services', 'operations', 'outboxes', 'invariants', 'traces']],
  ['/traces', ['traces', 'services']],
  ['/search?q=script', ['typed', 'traces']],
  [`/traces/${traceId(1)}`, ['summary', 'spans', 'lines']],
  ['/logs?level=warn', ['lines', 'processes']],
])('whoever asks for JSON is given what %s shows', async (url, names) => {
  const { page } = hostileViewer()
  const asked = await page(`${url}${url.includes('?') ? '&' : '?'}format=json`)
  expect(asked.headers['content-type']).toContain('application/json')
  expect(Object.keys(asked.json())).toEqual(expect.arrayContaining(names))
  expect((await page(url, { accept: 'application/json' })).json()).toEqual(asked.json())
  expect((await page(url, { accept: 'text/html,application/json;q=0.9' })).headers['content-type'] ?? '').not.toContain(
    'json',
  )
})

it.each(['evil.example', '127.0.0.1.evil.example', '10.0.0.1:4006', 'localhost.evil.example'])(
  'does not answer under the name %j',
  async (host) => {
    const { page } = openViewer()
    expect((await page('/', { host })).statusCode).toBe(421)
  },
)

it.each(['127.0.0.1:4006', 'localhost:4006', '[::1]:4006', 'localhost'])('answers under the name %s', async (host) => {
  const { page } = openViewer()
  expect((await page('/', { host })).statusCode).toBe(200)
})

it('what is not there is said to be not there, and odd questions are no faults', async () => {
  const { page } = openViewer()
  expect((await page(`/traces/${traceId(9)}`)).statusCode).toBe(404)
  expect((await page(`/traces/${traceId(9)}?format=json`)).json()).toHaveProperty('error')
  expect((await page('/search?q=MM-2222-22')).statusCode).toBe(404)
  for (const url of [
    '/search',
    '/search?q=a&q=b',
    '/traces?of=other&of=more',
    '/logs?level=loud',
    '/logs?text=(',
    `/search?q=${'x'.repeat(5_000)}`,
  ]) {
    expect((await page(url)).statusCode).toBeLessThan(400)
  }
})

it('a closer look at a part of a trace shows what was going on then', async () => {
  const { page, traces } = openViewer()
  traces.add([
    aSpan({ durationMs: 50 }),
    aSpan({ spanId: spanId(2), parentSpanId: spanId(1), name: 'early', startMs: 1_000, durationMs: 5 }),
    aSpan({
      spanId: spanId(3),
      parentSpanId: spanId(1),
      name: 'late',
      kind: 'consumer',
      startMs: 1_400,
      durationMs: 5,
    }),
  ])
  const all = await page(`/traces/${traceId(1)}`)
  expect(all.body).toMatch(/early.*late.*after 350 ms in the log/s)
  expect(all.body).toContain('Until the answer, 50.0 ms')
  const part = (await page(`/traces/${traceId(1)}?from=0&to=50`)).body
  expect(part).toContain('>early<')
  expect(part).not.toContain('>late<')
  for (const odd of ['?from=9&to=1', '?from=x&to=y', '?from=-5&to=1e300', '?from=1e9&to=2e9']) {
    expect((await page(`/traces/${traceId(1)}${odd}`)).statusCode).toBe(200)
  }
})

it('invariants that hold are told apart from those that do not', async () => {
  const violations = (invariant: string, value: number) => ({
    name: 'micromart_invariant_violations' as const,
    process: 'auditor',
    labels: { invariant },
    value,
  })
  const { page } = openViewer({ gauges: [violations('I1', 0), violations('I2', 2), violations('I4', Number.NaN)] })
  const { body } = await page('/')
  expect(body).toContain('<li class="unknown"><span>I4</span><b>?</b></li>')
  expect(body).toContain('<li class="good"><span>I1</span><b>0</b></li>')
  expect(body).toContain('<li class="bad"><span>I2</span><b>2</b></li>')
})

it('a process that is down, or cannot serve, is told, and what it alone knows is not told as nothing', async () => {
  const ready = { name: 'health_ready' as const, labels: {} }
  const { page } = openViewer({
    up: { orders: true, cart: true, auditor: false },
    gauges: [
      { ...ready, process: 'orders', value: 1 },
      { ...ready, process: 'cart', value: 0 },
    ],
  })
  const { body } = await page('/')
  expect(body).toContain('<b>2 in trouble</b>')
  expect(body).toContain('cart cannot serve, auditor down')
  expect(body).toContain('The process auditor does not answer')
})

it('whoever follows is told of each look at the shop, and only so many may', async () => {
  const { app, look, followers } = openViewer()
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  const follow = async () => {
    const request = get({ port, host: '127.0.0.1', path: '/live', agent: false })
    request.on('error', () => {})
    const [response] = await once(request, 'response')
    return { request, response }
  }
  try {
    const { request, response } = await follow()
    let told = ''
    response.on('data', (chunk: Buffer) => {
      told += chunk
    })
    look()
    await eventually(() => expect(told).toContain('event: looked'))
    for (let nth = 1; nth < 32; nth++) await follow()
    expect((await follow()).response.statusCode).toBe(503)
    request.destroy()
    await eventually(() => expect(followers()).toBe(31))
  } finally {
    await app.close()
  }
})

it('lines of one millisecond are told apart: what is open of them stays open, and no other', async () => {
  const { page, logs } = openViewer()
  for (const msg of ['one', 'two', 'three'])
    logs.add(readLogLine('cart', JSON.stringify({ msg, time: '2026-11-30T12:00:00.001Z' }), 1))
  const ids = [...(await page('/logs')).body.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id)
  expect(new Set(ids).size).toBe(3)
})
