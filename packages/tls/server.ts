import type { RequestListener } from 'node:http'
import { createServer, type Server, type ServerOptions } from 'node:https'
import type { Identity, Material } from './identity.ts'

/** As long as a request may take to come. */
const handshakeTimeoutMs = 10_000

const contextOf = ({ cert, key, ca }: Material) => ({ cert, key, ca, minVersion: 'TLSv1.2' as const })

/**
 * An HTTPS server that speaks only with those who show a certificate signed by our CA: all others are refused in the handshake,
 * before a byte of theirs is read. New connections get the newest certificate.
 */
export function createTlsServer(identity: Identity, options: ServerOptions, listener: RequestListener): Server {
  const server = createServer(
    {
      handshakeTimeout: handshakeTimeoutMs,
      ...options,
      ...contextOf(identity.current()),
      requestCert: true,
      rejectUnauthorized: true,
    },
    listener,
  )
  const unhook = identity.onRenewed((material) => server.setSecureContext(contextOf(material)))
  server.once('close', unhook)
  return server
}
