import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger, type Logger } from '@micromart/telemetry'
import { afterEach, expect, test } from 'vitest'
import { OrderDocument } from '../pages/order/order-query.ts'
import { openRouter, openRouterPeer } from './router.ts'

const open: { close(): unknown }[] = []
afterEach(async () => {
  for (const one of open.splice(0)) await one.close()
})

async function listening(answer: RequestListener): Promise<string> {
  const server: Server = createServer(answer)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const close = () => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  }
  open.push({ close })
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`
}

/** Where nobody listens. */
async function nobody(): Promise<string> {
  const url = await listening(() => {})
  await open.pop()?.close()
  return url
}

const patient = { tryMs: 6_000, lastMs: 12_000, graceMs: 3_000 }

function routerAt(...urls: string[]) {
  return openAt(urls, patient)
}

function openAt(
  urls: string[],
  patience: typeof patient,
  log = createLogger({ service: 'storefront', level: 'silent' }),
) {
  const observer = { tried() {}, retried() {}, hedged() {}, changed() {}, forgotten() {} }
  const peer = openRouterPeer(urls, observer)
  open.push(peer)
  return openRouter(peer, log, patience)
}

const asker = { address: '203.0.113.7', userAgent: 'a browser', accessToken: 'secret', cartToken: undefined }
const asked = { id: 'ord_1', account: false }

test('what fails in the shop is a warning, and what a visitor may not have or asks for in vain is none', async () => {
  const codes = ['UNAUTHENTICATED', 'NOT_FOUND', 'FORBIDDEN', 'BAD_USER_INPUT', 'SUBGRAPH_TIMEOUT', undefined]
  const errors = codes.map((code) => ({ message: 'no', path: ['order'], extensions: { code } }))
  const url = await listening((_request, response) => response.end(JSON.stringify({ data: { order: null }, errors })))
  const told: unknown[] = []
  const tell = (level: string) => (line: { code?: string }) => told.push([level, line.code])
  const log = { info: tell('info'), warn: tell('warn') } as unknown as Logger
  await openAt([url], patient, log).ask(OrderDocument, asked, asker)
  expect(told).toEqual(codes.map((code, nth) => [nth < 4 ? 'info' : 'warn', code]))
})

test('asks by an operation’s hash, for whoever looks at the page', async () => {
  let heard: { headers: Record<string, unknown>; body: string } | undefined
  const url = await listening(async (request, response) => {
    let body = ''
    for await (const piece of request) body += piece
    heard = { headers: request.headers, body }
    response.end(JSON.stringify({ data: { order: null }, errors: [{ message: 'no', path: ['order'] }] }))
  })
  const answer = await routerAt(url).ask(OrderDocument, asked, asker, { waitSeconds: 2 })
  expect(answer).toEqual({ data: { order: null }, errors: [{ message: 'no', path: ['order'] }], status: 200 })
  expect(heard?.headers).toMatchObject({
    'x-forwarded-for': '203.0.113.7',
    'user-agent': 'a browser',
    authorization: 'Bearer secret',
    prefer: 'wait=2',
  })
  expect(JSON.parse(heard?.body ?? '')).toEqual({
    documentId: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
    variables: asked,
  })
})

test('a router that hangs is waited for little longer than it was told to take', async () => {
  const router = openAt([await listening(() => {})], { ...patient, graceMs: 50 })
  expect(await router.ask(OrderDocument, asked, asker, { waitSeconds: 0 })).toEqual({
    data: null,
    errors: [],
    status: 0,
  })
}, 5_000)

test('a replica that is away is passed over', async () => {
  const there = await listening((_, response) => response.end('{"data":{"order":null}}'))
  const router = routerAt(await nobody(), there)
  for (let nth = 0; nth < 4; nth++) expect((await router.ask(OrderDocument, asked, asker)).status).toBe(200)
})

test.each([
  ['nobody listens', nobody],
  ['what answers is no router', () => listening((_, response) => response.writeHead(502).end('<h1>Bad gateway</h1>'))],
  ['the connection breaks', () => listening((request) => request.socket.destroy())],
])('a page gets an answer without data where %s', async (_, url) => {
  expect(await routerAt(await url()).ask(OrderDocument, asked, asker)).toEqual({ data: null, errors: [], status: 0 })
})

test('a refusal of the whole request is told with its status', async () => {
  const url = await listening((_, response) =>
    response.writeHead(429).end('{"errors":[{"message":"slow","extensions":{"code":"RATE_LIMITED"}}]}'),
  )
  expect(await routerAt(url).ask(OrderDocument, asked, asker)).toMatchObject({ data: null, status: 429 })
})

test('a subscription goes to a replica that is there, and fails where none takes it', async () => {
  const there = await listening((_, response) => response.writeHead(200).end('event: complete\n\n'))
  const { signal } = new AbortController()
  const stream = await routerAt(await nobody(), there).subscribe(OrderDocument, asked, asker, signal)
  expect(await new Response(stream).text()).toBe('event: complete\n\n')
  const refused = await listening((_, response) => response.writeHead(401).end())
  await expect(routerAt(refused).subscribe(OrderDocument, asked, asker, signal)).rejects.toThrow('401')
})

test('a subscription goes past a replica that takes it and hangs, and fails where all do', async () => {
  const hung = await listening(() => {})
  const there = await listening((_, response) => response.writeHead(200).end('event: complete\n\n'))
  const { signal } = new AbortController()
  const subscribe = (urls: string[], ms: { tryMs: number; lastMs: number }) =>
    openAt(urls, { ...patient, ...ms }).subscribe(OrderDocument, asked, asker, signal)
  for (const urls of [
    [hung, there],
    [there, hung],
  ]) {
    const stream = await subscribe(urls, { tryMs: 2_000, lastMs: 12_000 })
    expect(await new Response(stream).text()).toBe('event: complete\n\n')
  }
  await expect(subscribe([hung], { tryMs: 100, lastMs: 100 })).rejects.toThrow('does not answer')
})

test('a subscription follows nobody elsewhere', async () => {
  const elsewhere = await listening((_, response) => response.writeHead(200).end('event: complete\n\n'))
  const leads = await listening((_, response) => response.writeHead(307, { location: elsewhere }).end())
  const { signal } = new AbortController()
  await expect(routerAt(leads).subscribe(OrderDocument, asked, asker, signal)).rejects.toThrow('fetch failed')
})
