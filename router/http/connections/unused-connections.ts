import type { Server, Socket } from 'node:net'

/** For a request that is on its way along a connection which looks unused. */
const graceMs = 250

/**
 * Clients open connections ahead of need, and Node does not count one that never carried a request as idle: it would
 * hold up a drain until its own timeout.
 *
 * @returns closes those connections, after a moment
 */
export function trackUnused(server: Server): () => void {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    // One that is begun anew is told of again.
    if (sockets.has(socket)) return
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  return () => {
    const unused = [...sockets].filter((socket) => socket.bytesRead === 0)
    if (unused.length === 0) return
    setTimeout(() => {
      for (const socket of unused) if (socket.bytesRead === 0) socket.destroy()
    }, graceMs)
  }
}
