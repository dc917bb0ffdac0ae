import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { eventually } from '@micromart/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { library } from '../testing/library.ts'
import { type LiveRouter, startRouter } from '../testing/live-router.ts'
import { rawRequest } from '../testing/raw-http.ts'

const query = '%7B__typename%7D'
const body = '{"query":"{ __typename }"}'
const answer = '{"data":{"__typename":"Query"}}'
const html = { accept: 'text/html,*/*;q=0.8' }

describe('what HTTP allows, if few do it', () => {
  let router: LiveRouter
  beforeAll(async () => {
    router = await startRouter({ subgraphs: library(), config: { cors: { origins: ['loopback'] } } })
  })
  afterAll(() => router.stop())

  /** What a connection is told until it is closed, or so far. */
  function say(text: string) {
    const socket = connect(Number(new URL(router.url).port), '127.0.0.1')
    const heard = { text: '', ended: false, say: (more: string) => socket.write(more) }
    socket.on('data', (chunk) => {
      heard.text += chunk
    })
    socket.on('close', () => {
      heard.ended = true
    })
    socket.write(text)
    return heard
  }
  const ended = (heard: { ended: boolean }) => eventually(() => expect(heard.ended).toBe(true))

  it.each([
    `/graphql?query=${query}`,
    `http://router.example/graphql?query=${query}`,
    `HTTPS://router.example:443/graphql?query=${query}`,
  ])('the target %s is that of an operation', async (target) => {
    const heard = say(`GET ${target} HTTP/1.1\r\nHost: router.example\r\nConnection: close\r\n\r\n`)
    await ended(heard)
    expect(heard.text).toMatch(/^HTTP\/1.1 200 OK/)
    expect(heard.text).toContain(answer)
  })

  it.each(['http://router.example', 'http://router.example/', 'http://router.example?x'])(
    'the target %s is that of the page for people',
    async (target) => {
      const heard = say(`GET ${target} HTTP/1.1\r\nHost: router.example\r\nConnection: close\r\n\r\n`)
      await ended(heard)
      expect(heard.text).toContain('text/html')
    },
  )

  it('one that says twice who asks, or what its body is, is refused', async () => {
    for (const name of ['Authorization', 'content-type']) {
      const twice = `${name}: a\r\n${name.toLowerCase()}: b\r\n`
      const heard = say(`GET /graphql?query=${query} HTTP/1.1\r\nHost: a\r\n${twice}Connection: close\r\n\r\n`)
      await ended(heard)
      expect(heard.text).toMatch(/^HTTP\/1.1 400 /)
      expect(heard.text).toContain('is there more than once')
    }
  })

  it('one for several hosts is refused, and one that names none', async () => {
    for (const hosts of ['Host: a\r\nhost: b\r\n', 'Host: a\r\nHost: a\r\n', '']) {
      const heard = say(`GET /graphql?query=${query} HTTP/1.1\r\n${hosts}Connection: close\r\n\r\n`)
      await ended(heard)
      expect(heard.text).toMatch(/^HTTP\/1.1 400 /)
    }
  })

  it.each([
    ['a host that is none', 'Host: a b@c\r\n', ''],
    ['a host with a path', 'Host: a/b\r\n', ''],
    ['another coding than chunks', 'Host: a\r\nTransfer-Encoding: gzip, chunked\r\n', `1a\r\n${body}\r\n0\r\n\r\n`],
  ])('one with %s is refused', async (_, headers, sent) => {
    const type = 'Content-Type: application/json\r\n'
    const heard = say(`POST /graphql HTTP/1.1\r\n${headers}${type}Connection: close\r\n\r\n${sent}`)
    await ended(heard)
    expect(heard.text).toMatch(/^HTTP\/1.1 400 .*"BAD_REQUEST"/s)
  })

  it.each(['Host: a:80', 'Host: [::1]:4000', 'Host: xn--bcher-kva.example', 'Host:'])('%s is a host', async (host) => {
    const heard = say(`GET /graphql?query=${query} HTTP/1.1\r\n${host}\r\nConnection: close\r\n\r\n`)
    await ended(heard)
    expect(heard.text).toContain(answer)
  })

  it('a part of an operation that its address has twice is refused', async () => {
    for (const name of ['query', 'operationName', 'variables', 'extensions', 'documentId']) {
      const url = `${router.url}/graphql?query=${query}&${name}=&${name}=`
      expect(await rawRequest(url, { method: 'GET' })).toMatchObject({ status: 400 })
    }
  })

  const post = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nExpect: 100-continue\r\n`

  it('whoever asks whether to send a body is told to where it is read', async () => {
    const heard = say(`${post}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n`)
    await eventually(() => expect(heard.text).toBe('HTTP/1.1 100 Continue\r\n\r\n'))
    heard.say(body)
    await ended(heard)
    expect(heard.text).toContain(answer)
  })

  it.each([
    ['is too long', 'Content-Length: 99999999\r\n', 413],
    ['is encoded as it may not be', 'Content-Length: 9\r\nContent-Encoding: zstd\r\n', 415],
    ['would be answered as nobody can', 'Content-Length: 9\r\nAccept: image/png\r\n', 406],
  ])('and is not where it %s', async (_, headers, status) => {
    const heard = say(`${post}${headers}\r\n`)
    await ended(heard)
    expect(heard.text).toMatch(new RegExp(`^HTTP/1.1 ${status} `))
  })

  it('the older name of gzip is one of it, and others are told what there is', async () => {
    const send = (encoding: string) =>
      rawRequest(`${router.url}/graphql`, {
        headers: { 'content-type': 'application/json', 'content-encoding': encoding },
        body: gzipSync(body),
      })
    expect(await send('x-gzip')).toMatchObject({ status: 200, body: answer })
    for (const encoding of ['zstd', 'br', 'deflate', 'gzip, gzip']) {
      expect(await send(encoding)).toMatchObject({ status: 415, headers: { 'accept-encoding': 'gzip' } })
    }
  })

  it('files are refused as such', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' }
    expect((await rawRequest(`${router.url}/graphql`, { headers, body: '--x--' })).body).toContain(
      'Files are not taken.',
    )
  })

  it('all its methods are told to who asks for them, or for another', async () => {
    for (const method of ['OPTIONS', 'PUT', 'DELETE']) {
      const { headers } = await rawRequest(`${router.url}/graphql`, { method })
      expect(headers.allow).toBe('GET, HEAD, POST, OPTIONS')
    }
  })

  it.each([
    ['a query', `query=${query}`, 200],
    ['a document by its id', 'documentId=sha256:0', 400],
    ['a persisted query', `extensions=${encodeURIComponent('{"persistedQuery":{"version":1,"sha256Hash":"0"}}')}`, 400],
  ])('%s that a browser asks for is no page', async (_, search, status) => {
    const { headers, ...asked } = await rawRequest(`${router.url}/graphql?${search}`, { method: 'GET', headers: html })
    expect(asked.status).toBe(status)
    expect(headers['content-type']).toContain('application/json')
  })

  it('what one address has for people and for programs is told apart by caches', async () => {
    for (const [path, accept] of [
      ['/', 'text/html'],
      ['/', 'application/json'],
      ['/graphql', 'text/html'],
    ] as const) {
      const { status, headers } = await rawRequest(`${router.url}${path}`, { method: 'GET', headers: { accept } })
      expect(status).toBe(200)
      expect(headers.vary).toBe('origin, accept')
    }
  })
})
