import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import { cleanups } from '@micromart/testing/cleanups'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Request } from './exchange.ts'
import { BadResponse, ConnectFailed, ConnectionLost, ResponseLate, ResponseTooLong } from './faults.ts'
import { Pool, type PoolSettings } from './pool.ts'
import { requestPrefix } from './request-head.ts'
import { ok, rawServer } from './testing/raw-server.ts'

const { after, end } = cleanups()
afterEach(async () => {
  vi.restoreAllMocks()
  await end()
})

async function serve(answer: (socket: Socket, request: string) => void) {
  const server = await rawServer(answer)
  after(server.close)
  return server
}

function poolTo(port: number, settings: Partial<PoolSettings> = {}) {
  const pool = new Pool(
    { host: '127.0.0.1', port },
    { connections: 4, connectTimeoutMs: 5_000, idleMs: 60_000, ...settings },
  )
  after(() => pool.close())
  return pool
}

const prefix = requestPrefix({ method: 'POST', path: '/graphql', host: 'cart' })
const call: Request = { prefix, body: 'x', headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 100_000 }
const textOf = async (pool: Pool, request: Partial<Request> = {}) =>
  (await pool.request({ ...call, ...request })).body.toString()
/** Answers its body. */
const echo = (socket: Socket, request: string) => socket.write(ok(request.split('\r\n\r\n')[1]))

describe('a pool', () => {
  it('answers each with its own response', async () => {
    const { port, requests } = await serve(echo)
    const pool = poolTo(port)
    const bodies = Array.from({ length: 50 }, (_, nth) => `nr ${nth}`)
    expect(await Promise.all(bodies.map((body) => textOf(pool, { body })))).toEqual(bodies)
    expect(requests[0]).toBe('POST /graphql HTTP/1.1\r\nhost: cart\r\ncontent-length: 4\r\n\r\nnr 0')
  })

  it('asks one after the other over one connection', async () => {
    const { port, connections } = await serve(echo)
    const pool = poolTo(port)
    for (const body of ['a', 'b', 'c']) expect(await textOf(pool, { body })).toBe(body)
    expect(connections()).toBe(1)
  })

  it('never sends a request before the response to the last one is whole', async () => {
    const { port, requests, sockets, connections } = await serve(() => {})
    const pool = poolTo(port, { connections: 1 })
    const asked = [textOf(pool, { body: 'a' }), textOf(pool, { body: 'b' })]
    await eventually(() => expect(requests).toHaveLength(1))
    const [socket] = sockets
    const response = ok('first')
    socket?.write(response.slice(0, -1))
    expect(requests).toHaveLength(1)
    socket?.write(response.slice(-1))
    await eventually(() => expect(requests).toHaveLength(2))
    socket?.write(ok('second'))
    expect(await Promise.all(asked)).toEqual(['first', 'second'])
    expect(connections()).toBe(1)
  })

  it('opens no more connections than it may, and lets the others wait in their order', async () => {
    const held: Socket[] = []
    const { port, requests, connections } = await serve((socket) => held.push(socket))
    const pool = poolTo(port, { connections: 2 })
    const asked = ['a', 'b', 'c', 'd', 'e'].map((body) => textOf(pool, { body }))
    for (let nth = 0; nth < asked.length; nth++) {
      await eventually(() => expect(held.length).toBeGreaterThan(0))
      held.shift()?.write(ok(String(nth)))
    }
    await Promise.all(asked)
    expect(connections()).toBe(2)
    expect(requests.map((request) => request.at(-1)).slice(2)).toEqual(['c', 'd', 'e'])
  })

  it('sends a long text, and reads a long one, whole', async () => {
    const { port } = await serve(echo)
    const body = 'x'.repeat(3_000_000)
    expect(await textOf(poolTo(port), { body, mostBytes: 3_000_000 })).toBe(body)
  })

  it('that is closed finishes what is under way, lets go of its connections and takes no more', async () => {
    const held: Socket[] = []
    const { port, sockets } = await serve((socket) => held.push(socket))
    const pool = poolTo(port, { connections: 1 })
    const asked = [textOf(pool), textOf(pool)]
    await eventually(() => expect(held).toHaveLength(1))
    const closed = pool.close()
    await expect(textOf(pool)).rejects.toThrow(ConnectFailed)
    held[0]?.write(ok('one'))
    await eventually(() => expect(held).toHaveLength(2))
    held[1]?.write(ok('two'))
    expect(await Promise.all(asked)).toEqual(['one', 'two'])
    await closed
    await eventually(() => expect(sockets.size).toBe(0))
  })
})

describe('a connection that nobody uses', () => {
  /** A pool whose only connection has answered once. */
  async function idle(settings: Partial<PoolSettings> = {}, ...headers: string[]) {
    const server = await serve((socket) => socket.write(ok('fine', ...headers)))
    const pool = poolTo(server.port, settings)
    await textOf(pool)
    return { ...server, pool, socket: [...server.sockets][0] as Socket }
  }

  it('is closed after a while', async () => {
    const { sockets } = await idle({ idleMs: 1 })
    await eventually(() => expect(sockets.size).toBe(0))
  })

  it.each([
    [2_000, 1],
    [4_100, 2],
  ])('is not used any more from a second before the server closes it: after %i of 5,000 ms', async (ms, expected) => {
    const { pool, connections } = await idle({}, 'keep-alive: timeout=5')
    const now = performance.now.bind(performance)
    vi.spyOn(performance, 'now').mockImplementation(() => now() + ms)
    await textOf(pool)
    expect(connections()).toBe(expected)
  })

  it('is not kept at all where the server keeps it for a second', async () => {
    const { sockets } = await idle({}, 'keep-alive: timeout=1')
    await eventually(() => expect(sockets.size).toBe(0))
  })

  it('is dropped when something comes that nobody has asked for', async () => {
    const { pool, socket, sockets, connections } = await idle()
    socket.write(ok('forged'))
    await eventually(() => expect(sockets.size).toBe(0))
    expect(await textOf(pool)).toBe('fine')
    expect(connections()).toBe(2)
  })

  it('is dropped when the server ends it', async () => {
    const { pool, socket, sockets, connections } = await idle()
    socket.end()
    await eventually(() => expect(sockets.size).toBe(0))
    expect(await textOf(pool)).toBe('fine')
    expect(connections()).toBe(2)
  })
})

describe('a response', () => {
  it.each([
    ['followed by another', `${ok('mine')}${ok('forged')}`],
    ['that says so', ok('mine', 'connection: close')],
    ['of HTTP/1.0', 'HTTP/1.0 200 OK\r\ncontent-length: 4\r\nconnection: keep-alive\r\n\r\nmine'],
  ])('%s is the last on its connection', async (_what, bytes) => {
    const { port, sockets, connections } = await serve((socket) => socket.write(bytes))
    const pool = poolTo(port)
    expect(await textOf(pool)).toBe('mine')
    await eventually(() => expect(sockets.size).toBe(0))
    expect(await textOf(pool)).toBe('mine')
    expect(connections()).toBe(2)
  })

  it('without a length ends with its connection', async () => {
    const { port } = await serve((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\nall of it'))
    expect(await textOf(poolTo(port))).toBe('all of it')
  })

  it('that comes before the request is sent is the last on its connection', async () => {
    const { port, sockets } = await serve(() => {})
    const pool = poolTo(port)
    const asked = textOf(pool, { body: 'x'.repeat(20_000_000) })
    await eventually(() => expect(sockets.size).toBe(1))
    for (const socket of sockets) {
      socket.pause()
      socket.write('HTTP/1.1 413 Content Too Large\r\ncontent-length: 5\r\n\r\nlarge')
    }
    expect(await asked).toBe('large')
    for (const socket of sockets) socket.resume()
    await eventually(() => expect(sockets.size).toBe(0))
  })

  it.each<[string, string, new (message: string) => Error]>([
    ['is none', 'SSH-2.0-OpenSSH_9.6\r\n', BadResponse],
    ['says its end twice', 'HTTP/1.1 200 OK\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n', BadResponse],
    ['is too long', ok('x'.repeat(100_001)), ResponseTooLong],
  ])('that %s is refused, and so is its connection', async (_what, bytes, fault) => {
    const { port, sockets } = await serve((socket) => socket.write(bytes))
    await expect(textOf(poolTo(port), { repeatable: true })).rejects.toThrow(fault)
    await eventually(() => expect(sockets.size).toBe(0))
  })

  it.each([
    ['in its head', 'HTTP/1.1 200 OK\r\n', ConnectionLost],
    ['in its body', 'HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhell', BadResponse],
    ['before it', '', ConnectionLost],
  ])('that breaks off %s is asked for once', async (_where, bytes, fault) => {
    const { port, requests } = await serve((socket) => socket.end(bytes))
    await expect(textOf(poolTo(port), { repeatable: true })).rejects.toThrow(fault)
    expect(requests).toHaveLength(1)
  })

  it('that does not begin in time is not waited for', async () => {
    const { port, sockets } = await serve((socket) => socket.write('HTTP/1.1 200 OK\r\n'))
    await expect(textOf(poolTo(port), { headTimeoutMs: 10 })).rejects.toThrow(new ResponseLate('no response in time'))
    await eventually(() => expect(sockets.size).toBe(0))
  })

  it('that does not go on in time is not waited for', async () => {
    const { port, sockets } = await serve((socket) => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\nhell'))
    const asked = textOf(poolTo(port), { bodyTimeoutMs: 10 })
    await expect(asked).rejects.toThrow(new ResponseLate('the body did not go on in time'))
    await eventually(() => expect(sockets.size).toBe(0))
  })
})

describe('a connection that was closed under a request', () => {
  /** Answers the first request, and closes the connection at the second without a word. */
  async function closing() {
    const seen = new Set<Socket>()
    const server = await serve((socket, request) => {
      if (seen.has(socket)) return socket.destroy()
      seen.add(socket)
      echo(socket, request)
    })
    const pool = poolTo(server.port)
    await textOf(pool)
    return { ...server, pool }
  }

  it('is followed by another, where repeating does no harm', async () => {
    const { pool, requests, connections } = await closing()
    expect(await textOf(pool, { body: 'again', repeatable: true })).toBe('again')
    expect(requests).toHaveLength(3)
    expect(connections()).toBe(2)
  })

  it('is told where it may do harm', async () => {
    const { pool, requests } = await closing()
    await expect(textOf(pool, { body: 'pay' })).rejects.toThrow(ConnectionLost)
    expect(requests).toHaveLength(2)
  })

  it('is told where a piece of the response had come', async () => {
    let answered = false
    const { port, requests } = await serve((socket, request) => {
      if (answered) return socket.end('HTTP/1.1 200')
      answered = true
      echo(socket, request)
    })
    const pool = poolTo(port)
    await textOf(pool)
    await expect(textOf(pool, { repeatable: true })).rejects.toThrow(ConnectionLost)
    expect(requests).toHaveLength(2)
  })

  it('is followed by one other only', async () => {
    let answered = false
    const { port, requests } = await serve((socket, request) => {
      if (answered) return socket.destroy()
      answered = true
      echo(socket, request)
    })
    const pool = poolTo(port)
    await textOf(pool)
    await expect(textOf(pool, { repeatable: true })).rejects.toThrow(ConnectionLost)
    expect(requests).toHaveLength(3)
  })
})

describe('a request that nobody wants any more', () => {
  const reason = new Error('nobody wants it')

  it('takes its connection with it', async () => {
    const { port, requests, sockets } = await serve(() => {})
    const leaving = new AbortController()
    const asked = textOf(poolTo(port), { signal: leaving.signal, repeatable: true })
    await eventually(() => expect(requests).toHaveLength(1))
    leaving.abort(reason)
    await expect(asked).rejects.toBe(reason)
    await eventually(() => expect(sockets.size).toBe(0))
    expect(requests).toHaveLength(1)
  })

  it('leaves the queue, and is never sent', async () => {
    const held: Socket[] = []
    const { port, requests } = await serve((socket) => held.push(socket))
    const pool = poolTo(port, { connections: 1 })
    const leaving = new AbortController()
    const first = textOf(pool, { body: 'a' })
    const second = textOf(pool, { body: 'b', signal: leaving.signal })
    const third = textOf(pool, { body: 'c' })
    await eventually(() => expect(held).toHaveLength(1))
    leaving.abort(reason)
    await expect(second).rejects.toBe(reason)
    held[0]?.write(ok('one'))
    await eventually(() => expect(held).toHaveLength(2))
    held[1]?.write(ok('two'))
    expect(await Promise.all([first, third])).toEqual(['one', 'two'])
    expect(requests.map((request) => request.at(-1))).toEqual(['a', 'c'])
  })

  it('is not begun', async () => {
    const { port, connections } = await serve(echo)
    await expect(textOf(poolTo(port), { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    expect(connections()).toBe(0)
  })

  it('is heard of until there is a response, and no longer', async () => {
    const { port } = await serve(echo)
    const { signal } = new AbortController()
    const asked = textOf(poolTo(port), { signal })
    expect(getEventListeners(signal, 'abort')).toHaveLength(1)
    await asked
    expect(getEventListeners(signal, 'abort')).toHaveLength(0)
  })
})

describe('an endpoint that cannot be connected to', () => {
  it('is told with its code, by all who wait', async () => {
    const server = await rawServer(echo)
    await server.close()
    const pool = poolTo(server.port, { connections: 2 })
    const asked = await Promise.allSettled([textOf(pool), textOf(pool), textOf(pool)])
    for (const it of asked) {
      expect(it).toMatchObject({ reason: { name: 'ConnectFailed', code: 'ECONNREFUSED' } })
    }
  })

  it('is not waited for longer than the time to connect', async () => {
    // Completes no TLS handshake.
    const { port } = await serve(() => {})
    const tls = { name: 'cart' }
    const pool = new Pool({ host: '127.0.0.1', port, tls }, { connections: 1, connectTimeoutMs: 10 })
    after(() => pool.close())
    await expect(textOf(pool)).rejects.toMatchObject({ name: 'ConnectFailed', code: 'ETIMEDOUT' })
  })

  it('is connected to again by the next request', async () => {
    const server = await rawServer(echo)
    await server.close()
    const pool = poolTo(server.port)
    await expect(textOf(pool)).rejects.toThrow(ConnectFailed)
    const again = await rawServer(echo, server.port)
    after(again.close)
    expect(await textOf(pool)).toBe('x')
  })
})

it('a header that cannot be sent reaches nobody', async () => {
  const { port, connections } = await serve(echo)
  await expect(textOf(poolTo(port), { headers: { 'x-a': 'a\r\nb: c' } })).rejects.toThrow(TypeError)
  expect(connections()).toBe(0)
})
