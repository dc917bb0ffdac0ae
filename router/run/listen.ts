import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

/** It cannot listen where it should. */
export class PortError extends Error {
  override name = 'PortError'
}

/** Resolves with the URL at which `server` listens from then on. Rejects with a {@link PortError}. */
export function listen(server: Server, host: string, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why = error.code === 'EADDRINUSE' ? 'is taken' : `cannot be had: ${error.message}`
      reject(new PortError(`Port ${port} on ${host}, which the router needs, ${why}.`))
    })
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`)
    })
  })
}

/** Resolves once the last connection has ended. */
export const close = (server: Server) => new Promise<void>((resolve) => void server.close(() => resolve()))
