import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { eventually } from '@micromart/testing'
import { seriesIn } from '@micromart/testing/series'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from '../../testing/library.ts'
import { type LiveRouter, startRouter } from '../../testing/live-router.ts'

const post = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n'

describe('a connection', () => {
  let router: LiveRouter
  const open: { socket: Socket; heard: string; closed: boolean }[] = []
  beforeEach(async () => {
    router = await startRouter({
      subgraphs: library(),
      config: {
        limits: { requestTimeoutMs: 300, connectionsPerAddress: 3 },
        subscriptions: { connectionsPerAddress: 1 },
      },
    })
  })
  afterEach(async () => {
    for (const { socket } of open) socket.destroy()
    await router.stop()
  })

  /** Whose own half stays open until somebody ends it. */
  function dial(): (typeof open)[number] {
    const { port, hostname } = new URL(router.url)
    const socket = connect({ port: Number(port), host: hostname, allowHalfOpen: true })
    const dialled = { socket, heard: '', closed: false }
    const close = () => {
      dialled.closed = true
    }
    socket.on('data', (chunk) => {
      dialled.heard += chunk
    })
    socket.on('end', close).on('error', close).on('close', close)
    open.push(dialled)
    return dialled
  }
  const isClosed = (dialled: ReturnType<typeof dial>) =>
    eventually(() => expect(dialled.closed).toBe(true), { within: 5_000 })

  it.each([
    ['says nothing', ''],
    ['says nothing but line breaks', '\r\n\r\n'],
    ['never comes to the end of its headers', 'POST /graphql HTTP/1.1\r\nHost:'],
    ['never begins with its body', `${post}Content-Length: 10\r\n\r\n`],
    ['never ends its body', `${post}Content-Length: 1000\r\n\r\n{"query"`],
    ['never ends its body, whose length it does not say', `${post}Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n`],
    ['never ends its body, asked to go on', `${post}Expect: 100-continue\r\nContent-Length: 1000\r\n\r\n`],
    [
      'never ends its body, and offers another protocol',
      `${post}Connection: Upgrade\r\nUpgrade: h2c\r\nContent-Length: 9\r\n\r\n`,
    ],
    ['never ends its compressed body', `${post}Content-Encoding: gzip\r\nContent-Length: 1000\r\n\r\n`],
  ])('that %s is closed with 408, and its neighbours never notice', async (_what, text) => {
    const silent = dial()
    silent.socket.write(text)
    expect((await router.ask('{ book(id: "1") { title } }')).status).toBe(200)
    await isClosed(silent)
    expect(silent.heard).toMatch(/HTTP\/1\.1 408 /)
  })

  it.each([
    ['headers', `${post}`, 'x: y\r\n'],
    ['body', `${post}Content-Length: 100000\r\n\r\n`, ' '],
    ['chunks', `${post}Transfer-Encoding: chunked\r\n\r\n`, '1\r\n \r\n'],
  ])('whose %s come drop by drop is closed with 408', async (_what, text, drop) => {
    const slow = dial()
    slow.socket.write(text)
    const drip = setInterval(() => slow.socket.write(drop), 20)
    await isClosed(slow).finally(() => clearInterval(drip))
    expect(slow.heard).toMatch(/^HTTP\/1\.1 408 /)
  })

  it('that takes nothing of its answer is closed', async () => {
    const text = 'a'.repeat(20_000_000)
    router.subgraph('catalog').misbehave((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end(`{"data":{"slow":"${text}"}}`)
    })
    const body = '{"query":"{ slow }"}'
    const { port, hostname } = new URL(router.url)
    const stalled = [1, 2, 3].map(() => connect(Number(port), hostname))
    for (const socket of stalled) {
      await once(socket, 'connect')
      socket.write(`${post}Content-Length: ${body.length}\r\n\r\n${body}`)
    }
    // They are all that their address may have.
    await eventually(async () => expect((await router.ask('{ __typename }')).status).toBe(200), { within: 20_000 })
    for (const socket of stalled) socket.destroy()
  }, 30_000)

  it('that is one too many of its address is closed at once, until another has gone', async () => {
    const three = [dial(), dial(), dial()]
    for (const { socket } of three) socket.write(`GET / HTTP/1.1\r\nHost: x\r\n\r\n`)
    await eventually(() => expect(three.map(({ heard }) => heard.slice(9, 12))).toEqual(['200', '200', '200']), {
      within: 5_000,
    })
    const fourth = dial()
    await isClosed(fourth)
    expect(fourth.heard).toBe('')
    const metrics = await (await fetch(`${router.admin}/metrics`)).text()
    expect(seriesIn(metrics, 'http_server_refused_connections_total')).toBe(1)
    three[0]?.socket.destroy()
    await eventually(async () => expect((await router.ask('{ __typename }')).status).toBe(200), { within: 5_000 })
  })

  it.each([
    ['a websocket where there is none', 'GET /elsewhere', '404'],
    ['one websocket too many', 'GET /graphql', '429'],
    ['a tunnel', 'CONNECT', '405'],
  ])('that is refused %s is closed, though its client does not close its half', async (_what, line, status) => {
    const key = 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n'
    const upgrade = `Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\n${key}\r\n`
    const first = dial()
    first.socket.write(`GET /graphql HTTP/1.1\r\n${upgrade}`)
    await eventually(() => expect(first.heard).toMatch(/^HTTP\/1\.1 101 /), { within: 5_000 })
    const refused = dial()
    refused.socket.write(
      line === 'CONNECT' ? 'CONNECT a:1 HTTP/1.1\r\nHost: a:1\r\n\r\n' : `${line} HTTP/1.1\r\n${upgrade}`,
    )
    await isClosed(refused)
    expect(refused.heard).toContain(`HTTP/1.1 ${status} `)
    first.socket.destroy()
    // Were it half open, the other side would take all that is said to it.
    const speak = () => {
      refused.socket.write('more')
      expect(refused.socket.destroyed).toBe(true)
    }
    await eventually(speak, { within: 5_000 })
  })
})

describe('connections', () => {
  it('are as many as are configured, and more are closed at once', async () => {
    const router = await startRouter({ subgraphs: library(), config: { limits: { connections: 2 } } })
    const { port, hostname } = new URL(router.url)
    const sockets = [1, 2, 3].map(() => connect(Number(port), hostname))
    const closed = sockets.map(() => false)
    for (const [index, socket] of sockets.entries()) {
      socket
        .on('error', () => {})
        .on('close', () => {
          closed[index] = true
        })
    }
    await eventually(() => expect(closed.filter(Boolean)).toHaveLength(1), { within: 5_000 })
    for (const socket of sockets) socket.destroy()
    await router.stop()
  })
})
