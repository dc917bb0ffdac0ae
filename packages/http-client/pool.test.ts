import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ConnectFailed, ConnectionLost } from './faults.ts'
import { Pool, type PoolSettings } from './pool.ts'
import { after, echo, endPools, poolTo, serve, textOf } from './testing/pools.ts'
import { ok, rawServer } from './testing/raw-server.ts'

afterEach(async () => {
  vi.restoreAllMocks()
  await endPools()
})

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
