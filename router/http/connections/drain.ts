import type { Server } from 'node:http'
import { Server as TcpServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import type { RouterResponse } from '../reply/router-response.ts'

/** How long requests under way may take to end once the router is told to stop. */
const drainMs = 15_000

interface Draining {
  server: Server
  inFlight: Iterable<RouterResponse>
  /** Closes the connections that carry nothing yet. */
  closeUnused: () => void
  /** How long a connection that carries nothing is left open, for its client's next request to be answered, in ms. */
  lastRequestMs: number
}

/** Takes no new connection, answers what is under way or comes along one that is there, and closes each of them. */
export async function drainServer({ server, inFlight, closeUnused, lastRequestMs }: Draining): Promise<void> {
  // Told while the answer is still to be written, clients do not send their next request along the same way.
  for (const response of inFlight) response.shouldKeepAlive = false
  const late = setTimeout(() => server.closeAllConnections(), drainMs)
  // TCP's own: HTTP's closes at once what carries nothing just now.
  const closed = new Promise<void>((resolve) => void TcpServer.prototype.close.call(server, () => resolve()))
  await lastRequests(server, lastRequestMs)
  for (const response of inFlight) {
    response.once('finish', () => setImmediate(() => server.closeIdleConnections()))
  }
  server.closeIdleConnections()
  closeUnused()
  await closed
  clearTimeout(late)
}

/**
 * A request that is on its way when its connection is closed is lost, and on a busy machine it may lie here unread already. So whoever
 * keeps a connection is told by an answer that it ends; only what is not used meanwhile is closed by us.
 */
async function lastRequests(server: Server, withinMs: number): Promise<void> {
  const open = () => new Promise<number>((resolve) => server.getConnections((_, count) => resolve(count)))
  for (const until = performance.now() + withinMs; performance.now() < until && (await open()) > 0; ) await pause(20)
}
