import { getEventListeners } from 'node:events'
import type { Socket } from 'node:net'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { Pool } from './pool.ts'
import { requestPrefix } from './request-head.ts'
import { ok, rawServer } from './testing/raw-server.ts'

/** What a server may make of a request, whose body it is given. */
const ways = {
  'answers it': (socket: Socket, body: string) => socket.write(ok(body)),
  'answers it a little later': (socket: Socket, body: string) => setImmediate(() => socket.write(ok(body))),
  'answers it in two pieces': (socket: Socket, body: string) => {
    socket.write(ok(body).slice(0, 20))
    setImmediate(() => socket.write(ok(body).slice(20)))
  },
  'answers it in chunks': (socket: Socket, body: string) =>
    socket.write(`HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n${body.length}\r\n${body}\r\n0\r\n\r\n`),
  'answers it and ends': (socket: Socket, body: string) => socket.end(ok(body)),
  'answers it until it ends': (socket: Socket, body: string) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${body}`),
  'answers it, and what nobody asked': (socket: Socket, body: string) => socket.write(`${ok(body)}${ok('forged')}`),
  'breaks off': (socket: Socket) => socket.destroy(),
  'breaks off in the answer': (socket: Socket, body: string) => socket.end(ok(body).slice(0, -1)),
  'answers nonsense': (socket: Socket) => socket.write('nonsense'),
  'does not answer': () => {},
}

const call = fc.record({
  way: fc.constantFrom(...(Object.keys(ways) as (keyof typeof ways)[])),
  repeatable: fc.boolean(),
  /** After so many turns of the event loop the caller leaves. */
  leavesAfter: fc.option(fc.nat({ max: 6 })),
})

const prefix = requestPrefix({ method: 'POST', path: '/', host: 'cart' })
const turns = async (count: number) => {
  for (let nth = 0; nth < count; nth++) await new Promise((turn) => setImmediate(turn))
}

it('whatever a server does, each caller gets its own answer or an error, and nothing is sent that must not be', async () => {
  const calls = fc.array(call, { minLength: 1, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(calls, fc.integer({ min: 1, max: 4 }), async (wanted, connections) => {
      const sent = wanted.map(() => 0)
      const server = await rawServer((socket, request) => {
        const [, body = ''] = request.split('\r\n\r\n')
        sent[Number(body)] = (sent[Number(body)] ?? 0) + 1
        ways[wanted[Number(body)]?.way ?? 'breaks off'](socket, body)
      })
      const pool = new Pool({ host: '127.0.0.1', port: server.port }, { connections, connectTimeoutMs: 10_000 })
      const ask = async ({ way, repeatable, leavesAfter }: (typeof wanted)[number], nth: number) => {
        const leaving = new AbortController()
        const limits = { headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 100 }
        const asked = pool.request({ prefix, body: String(nth), repeatable, signal: leaving.signal, ...limits })
        const leaves = leavesAfter ?? (way === 'does not answer' ? 10 : undefined)
        if (leaves !== undefined) void turns(leaves).then(() => leaving.abort(new Error('left')))
        const outcome = await asked.then(
          ({ body }) => body.toString(),
          (error: Error) => error,
        )
        expect(getEventListeners(leaving.signal, 'abort')).toEqual([])
        return outcome
      }
      const outcomes = await Promise.all(wanted.map(ask))
      await pool.close()
      await server.close()
      for (const [nth, outcome] of outcomes.entries()) {
        if (typeof outcome === 'string') expect(outcome).toBe(String(nth))
        expect(sent[nth]).toBeLessThanOrEqual(wanted[nth]?.repeatable ? 2 : 1)
        const { way = '', repeatable, leavesAfter } = wanted[nth] ?? {}
        if (repeatable && leavesAfter === null && way.startsWith('answers it')) expect(outcome).toBe(String(nth))
      }
    }),
    { numRuns: 100 },
  )
})
