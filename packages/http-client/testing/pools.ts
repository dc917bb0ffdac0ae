import type { Socket } from 'node:net'
import { cleanups } from '@micromart/testing/cleanups'
import type { Request } from '../exchange.ts'
import { Pool, type PoolSettings } from '../pool.ts'
import { requestPrefix } from '../request-head.ts'
import { ok, rawServer } from './raw-server.ts'

const { after, end } = cleanups()

export { after, end as endPools }

/** A server that sends whatever it likes; `endPools` closes it, and the pools. */
export async function serve(answer: (socket: Socket, request: string) => void) {
  const server = await rawServer(answer)
  after(server.close)
  return server
}

export function poolTo(port: number, settings: Partial<PoolSettings> = {}) {
  const pool = new Pool(
    { host: '127.0.0.1', port },
    { connections: 4, connectTimeoutMs: 5_000, idleMs: 60_000, ...settings },
  )
  after(() => pool.close())
  return pool
}

const prefix = requestPrefix({ method: 'POST', path: '/graphql', host: 'cart' })
export const call: Request = { prefix, body: 'x', headTimeoutMs: 10_000, bodyTimeoutMs: 10_000, mostBytes: 100_000 }
export const textOf = async (pool: Pool, request: Partial<Request> = {}) =>
  (await pool.request({ ...call, ...request })).body.toString()
/** Answers its body. */
export const echo = (socket: Socket, request: string) => socket.write(ok(request.split('\r\n\r\n')[1]))
