import { connect as connectTcp, isIP, type Socket } from 'node:net'
import { checkServerIdentity, connect as connectTls, createSecureContext, type SecureContext } from 'node:tls'

/** A certificate, its key, and the CA that judges the other side; PEM each. */
export interface Material {
  cert: string
  key: string
  ca: string
}

/** One place that is connected to. */
export interface Endpoint {
  /** An IP address, or a name that stands for one. */
  host: string
  port: number
  /** Over TLS: the name on the other side's certificate, and what is shown to it, if anything, as it is at each connection. */
  tls?: { name: string; material?: () => Material } | undefined
}

/** Bytes as they come, valid until the call returns. */
export type Received = (bytes: Buffer) => void

/**
 * Every socket reads into the same memory, since whoever is told copies at once. Windows alone is given the memory before there
 * is anything to read.
 */
const shared = Buffer.allocUnsafe(65_536)
const readBuffer = () => (process.platform === 'win32' ? Buffer.allocUnsafe(shared.length) : shared)

/** Makes connections to an endpoint. TLS sessions are resumed, for as long as the certificate that they were made with. */
export function connector({ host, port, tls }: Endpoint): (received: Received, connected: () => void) => Socket {
  let material: Material | undefined
  let context: SecureContext | undefined
  let session: Buffer | undefined

  const secureContext = (current: Material | undefined) => {
    if (context && material === current) return context
    material = current
    session = undefined
    context = createSecureContext({ ...current })
    return context
  }

  return (received, connected) => {
    const onread = {
      buffer: readBuffer(),
      callback: (length: number, bytes: Uint8Array) => {
        received((bytes as Buffer).subarray(0, length))
        return true
      },
    }
    const common = { host, port, noDelay: true, keepAlive: true, onread }
    if (!tls) return connectTcp(common).once('connect', connected)
    const secure = { ...common, secureContext: secureContext(tls.material?.()), ALPNProtocols: ['http/1.1'] }
    const made = material
    const socket = connectTls({
      ...secure,
      ...(session && { session }),
      // An address is no name to be asked for, but the certificate is held to it as to any.
      servername: isIP(tls.name) ? '' : tls.name,
      checkServerIdentity: (_, certificate) => checkServerIdentity(tls.name, certificate),
    })
    socket.on('session', (resumable: Buffer) => {
      if (made === material) session = resumable
    })
    return socket.once('secureConnect', connected)
  }
}
