import { createServer, request as httpRequest, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger, type Logger } from '@micromart/telemetry'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseConfig } from '../config/read-config.ts'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { openForwards } from './forward.ts'

/** What was asked of the one behind, in order. */
const asked: { method: string; url: string; headers: IncomingMessage['headers']; body: string; bytes: number }[] = []

/** Answers by the last part of the path. */
function behind(): Server {
  return createServer((request, response) => {
    if (request.url?.endsWith('/silent')) return
    if (request.url?.endsWith('/early')) {
      response.writeHead(403, { 'content-type': 'application/json' }).end('{}')
      return
    }
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const body = Buffer.concat(chunks)
      const { method = '', url = '', headers } = request
      asked.push({ method, url, headers, body: body.toString().slice(0, 20), bytes: body.length })
      if (url.endsWith('/broken')) {
        response.writeHead(200, { 'content-length': '100' }).write('half', () => response.destroy())
        return
      }
      response.writeHead(200, {
        'content-type': 'image/webp',
        'cache-control': 'public, immutable',
        'set-cookie': 'a=b',
        'x-powered-by': 'somebody',
        etag: '"1"',
      })
      response.end('its pixels')
    })
  })
}

const listen = (server: Server) =>
  new Promise<string>((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)),
  )

/** Of a path as it stands: `fetch` would tidy it up. */
const statusOf = (url: string, path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const { hostname, port } = new URL(url)
    const sent = httpRequest({ hostname, port, path }, (response) => resolve(response.resume().statusCode))
    sent.on('error', reject).end()
  })

describe('what is sent on', () => {
  const server = behind()
  let router: LiveRouter
  beforeAll(async () => {
    const url = await listen(server)
    router = await startRouter({
      subgraphs: library(),
      config: {
        cors: { origins: ['https://shop.example'] },
        forward: {
          '/pictures/': {
            urls: ['http://127.0.0.1:1', `${url}/elsewhere`],
            methods: ['GET', 'HEAD', 'PUT'],
            bodyBytes: 200_000,
            timeoutMs: 1_500,
          },
          '/gone/': { urls: ['http://127.0.0.1:1'] },
        },
      },
    })
  })
  afterAll(async () => {
    await router.stop()
    server.closeAllConnections()
    server.close()
  })
  const send = (path: string, options: RequestInit = {}) => fetch(`${router.url}${path}`, options)
  const codeOf = async (response: Response) =>
    ((await response.json()) as { errors: { extensions: { code: string } }[] }).errors[0]?.extensions.code

  it('goes to whoever is there under its own path, without what says who its client is, and comes back without cookies', async () => {
    const headers = {
      cookie: 'a=b',
      authorization: 'Bearer x',
      'x-user-id': '1',
      accept: 'image/*',
      'if-none-match': '"0"',
    }
    const response = await send('/pictures/a/320.webp?x=1', { headers })
    expect([response.status, await response.text()]).toEqual([200, 'its pixels'])
    const there = asked.at(-1)
    expect(there).toMatchObject({ method: 'GET', url: '/pictures/a/320.webp?x=1' })
    expect(there?.headers).toMatchObject({ accept: 'image/*', 'if-none-match': '"0"' })
    expect(there?.headers['x-request-id']).toBe(response.headers.get('x-request-id'))
    for (const name of ['cookie', 'authorization', 'x-user-id']) expect(there?.headers).not.toHaveProperty(name)
    const told = Object.fromEntries(response.headers)
    expect(told).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, immutable',
      etag: '"1"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    })
    expect(told).not.toHaveProperty('set-cookie')
    expect(told).not.toHaveProperty('x-powered-by')
  })

  it('has its body streamed on, and its headers alone by HEAD', async () => {
    expect((await send('/pictures/uploads/1', { method: 'PUT', body: 'b'.repeat(150_000) })).status).toBe(200)
    expect(asked.at(-1)).toMatchObject({ method: 'PUT', body: 'b'.repeat(20), bytes: 150_000 })
    const head = await send('/pictures/a/1.webp', { method: 'HEAD' })
    expect([head.status, head.headers.get('content-type'), await head.text()]).toEqual([200, 'image/webp', ''])
  })

  it('is no more than was agreed, whether it says how much or not', async () => {
    const before = asked.length
    const told = await send('/pictures/uploads/1', { method: 'PUT', body: 'b'.repeat(200_001) })
    expect([told.status, await codeOf(told)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(50_000)) })
    const streamed = await send('/pictures/uploads/1', { method: 'PUT', body: endless, duplex: 'half' } as RequestInit)
    expect([streamed.status, await codeOf(streamed)]).toEqual([413, 'PAYLOAD_TOO_LARGE'])
    expect(asked.length).toBe(before)
  })

  it('is of the methods that were agreed, and climbs out of no path', async () => {
    const wrong = await send('/pictures/a', { method: 'DELETE' })
    expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'GET, HEAD, PUT'])
    expect((await send('/pictures/a', { method: 'POST', body: '{}' })).status).toBe(405)
    for (const path of [
      '/pictures/../graphql',
      '/pictures/%2e%2E/graphql',
      '/pictures/a/..',
      '/pictures/..%2fgraphql',
      '/pictures/a\\..\\b',
    ]) {
      expect(await statusOf(router.url, path), path).toBe(404)
    }
    const preflight = { origin: 'https://shop.example', 'access-control-request-method': 'PUT' }
    const allowed = await send('/pictures/a', { method: 'OPTIONS', headers: preflight })
    expect(allowed.headers.get('access-control-allow-methods')).toBe('GET, HEAD, PUT')
  })

  it('is answered before its body is there, where it is refused', async () => {
    expect((await send('/pictures/early', { method: 'PUT', body: 'b'.repeat(150_000) })).status).toBe(403)
  })

  it('is told to come back where nobody is there or nothing is said, and breaks off with whom it is answered by', async () => {
    const gone = await send('/gone/a')
    expect([gone.status, gone.headers.get('retry-after'), await codeOf(gone)]).toEqual([
      503,
      '1',
      'SUBGRAPH_UNAVAILABLE',
    ])
    const silent = await send('/pictures/silent')
    expect([silent.status, await codeOf(silent)]).toEqual([504, 'SUBGRAPH_TIMEOUT'])
    await expect(send('/pictures/broken').then((response) => response.text())).rejects.toThrow()
    expect((await send('/pictures/a/1.webp')).status).toBe(200)
  })
})

it('who leaves before there is an answer, or in the middle of an upload, says nothing about whom was asked', async () => {
  const server = behind()
  const { hostname, port } = new URL(await listen(server))
  const lines: { level: string; msg: string }[] = []
  const note = (level: string) => (line: object, msg: string) => void lines.push({ ...line, level, msg })
  const levels = ['info', 'warn', 'error', 'debug'] as const
  const log = Object.fromEntries(levels.map((level) => [level, note(level)])) as unknown as Logger
  const urls = [`http://${hostname}:${port}`]
  const forward = { '/pictures/': { urls, methods: ['GET', 'PUT'], bodyBytes: 200_000, timeoutMs: 5_000 } }
  const router = await startRouter({ subgraphs: library(), config: { forward }, log })
  try {
    const noted = () => lines.filter(({ msg }) => msg === 'request')
    const at = new URL(router.url)
    const leave = async (path: string, method: string, headers = {}) => {
      const before = noted().length
      const connected = new Promise((resolve) => server.once('request', resolve))
      const sent = httpRequest({ hostname: at.hostname, port: at.port, path, method, headers })
      sent.on('error', () => {})
      if (method === 'PUT') sent.write('half')
      else sent.end()
      await connected
      sent.destroy()
      await eventually(() => expect(noted()).toHaveLength(before + 1))
    }
    await leave('/pictures/silent', 'GET')
    await leave('/pictures/a', 'PUT', { 'content-length': '100' })
    expect(lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
    expect(await statusOf(router.url, '/pictures/a')).toBe(200)
  } finally {
    await router.stop()
    server.closeAllConnections()
    server.close()
  }
})

describe('a configuration that sends on', () => {
  it('finds a subgraph where it is, and is refused where it is nowhere', async () => {
    const server = behind()
    const url = await listen(server)
    const subgraphs = { catalog: { url: `${url}/graphql` } }
    const forward = { '/covers/': { subgraph: 'catalog' } }
    const router = await startRouter({ subgraphs: library(), config: { forward, subgraphs } })
    expect((await fetch(`${router.url}/covers/1`)).status).toBe(200)
    expect(asked.at(-1)?.url).toBe('/covers/1')
    await router.stop()
    server.close()
    const nowhere = parseConfig({ forward: { '/covers/': { subgraph: 'covers' } } }, {})
    const parts = { identity: undefined, log: createLogger({ service: 'router', level: 'silent' }) }
    expect(() => openForwards(nowhere, { ...parts, addressOf: () => undefined })).toThrow(
      /no subgraph is called covers/,
    )
    const addressOf = vi.fn(() => 'http://covers:4000/graphql')
    await openForwards(nowhere, { ...parts, addressOf }).close()
    expect(addressOf).toHaveBeenCalledWith('covers')
    for (const where of [{}, { subgraph: 'covers', urls: ['http://covers'] }]) {
      expect(() => parseConfig({ forward: { '/covers/': where } }, {})).toThrow(
        /forward.*give either subgraph or urls/s,
      )
    }
  })
})
