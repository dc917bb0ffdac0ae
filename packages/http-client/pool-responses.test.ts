import { eventually } from '@micromart/testing/eventually'
import { afterEach, describe, expect, it } from 'vitest'
import { BadResponse, ConnectionLost, ResponseLate, ResponseTooLong } from './faults.ts'
import { endPools, poolTo, serve, textOf } from './testing/pools.ts'
import { ok } from './testing/raw-server.ts'

afterEach(endPools)

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
