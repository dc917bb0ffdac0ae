import type { ServerResponse } from 'node:http'
import { connect } from 'node:net'
import { goesAlong } from '@micromart/telemetry'
import type pg from 'pg'
import { requestCancelled } from '../graphql/errors.ts'

/** What a request does; the signal once it is known that it reads alone. */
interface Doing {
  reading?: AbortSignal | undefined
}

const doing = goesAlong<Doing>('request')

/** Aborts once the caller has gone before the whole answer was written. */
export function goneSignal(answer: ServerResponse): AbortSignal {
  const gone = new AbortController()
  answer.once('close', () => {
    if (!answer.writableFinished) gone.abort()
  })
  return gone.signal
}

/** Runs all of a request: see {@link readsFor}. */
export const asRequest = <T>(run: () => T): T => doing.with({}, run)

/**
 * From now on the request that is being carried out reads for its caller alone: once the signal aborts, PostgreSQL is told to stop what it
 * reads, and nothing more is asked. Not for one that writes what its caller wants done. Whoever asks then is thrown a GraphQLError with
 * REQUEST_CANCELLED, which nobody hears.
 */
export function readsFor(gone: AbortSignal | undefined): void {
  const request = doing.get()
  if (request) request.reading = gone
}

/**
 * Has a statement run on a connection for as long as it is wanted.
 * @param spoil told that the connection must not be used for anything else: the word to stop may yet arrive there, or a transaction be open.
 */
export async function unlessGone<R>(client: pg.PoolClient, ask: () => Promise<R>, spoil: () => void): Promise<R> {
  const signal = doing.get()?.reading
  if (!signal) return ask()
  if (signal.aborted) {
    // It may be within a transaction, which nobody can end any more.
    spoil()
    throw requestCancelled()
  }
  const stop = () => {
    spoil()
    tellToStop(client)
  }
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await ask()
  } catch (error) {
    throw signal.aborted ? requestCancelled() : error
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

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
