import { AsyncLocalStorage } from 'node:async_hooks'
import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { GraphQLError } from 'graphql'
import type pg from 'pg'

const wanted = new AsyncLocalStorage<AbortSignal>()

/** Aborts once the caller has gone before the whole answer was written. */
export function goneSignal(answer: ServerResponse): AbortSignal {
  const gone = new AbortController()
  answer.once('close', () => {
    if (!answer.writableFinished) gone.abort()
  })
  return gone.signal
}

/**
 * Runs what is read for a caller alone: once the signal aborts, PostgreSQL is told to stop what it reads, and nothing more is asked. Not for
 * whatever writes. Throws a GraphQLError with REQUEST_CANCELLED then, which nobody hears.
 */
export const whileWanted = <T>(signal: AbortSignal | undefined, run: () => Promise<T>): Promise<T> =>
  signal ? wanted.run(signal, run) : run()

/**
 * Has a statement run on a connection for as long as it is wanted.
 * @param spoil told that the connection must not be used for anything else: the word to stop may yet arrive there.
 */
export async function unlessGone<R>(client: pg.PoolClient, ask: () => Promise<R>, spoil: () => void): Promise<R> {
  const signal = wanted.getStore()
  if (!signal) return ask()
  if (signal.aborted) throw cancelled()
  const stop = () => {
    spoil()
    tellToStop(client)
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await ask()
  } catch (error) {
    throw signal.aborted ? cancelled() : error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const cancelled = () => new GraphQLError('Nobody waits for it any more.', { extensions: { code: 'REQUEST_CANCELLED' } })

const cancelRequest = 80_877_102
const patienceMs = 1_000

/** CancelRequest of https://www.postgresql.org/docs/current/protocol-message-formats.html: a connection of its own, which needs no login. */
function tellToStop(client: pg.PoolClient): void {
  const { processID, secretKey, host, port } = client as pg.PoolClient & { processID: number; secretKey: number }
  const message = Buffer.alloc(16)
  for (const [nth, value] of [16, cancelRequest, processID, secretKey].entries()) message.writeInt32BE(value, 4 * nth)
  // pg takes a host that is a path for the folder of a local socket.
  const place = host.startsWith('/') ? { path: `${host}/.s.PGSQL.${port}` } : { host, port }
  const socket = connect({ ...place, timeout: patienceMs })
  socket.on('error', () => socket.destroy())
  socket.on('timeout', () => socket.destroy())
  socket.end(message)
}
