import type { Server, Socket } from 'node:net'
import { originOf } from '@micromart/ip-address'
import type { RouterConfig } from '../../config/schema.ts'
import { Quota } from '../../quota.ts'

interface ConnectionLimits {
  limits: Pick<RouterConfig['limits'], 'connections' | 'connectionsPerAddress'>
  /** Whether connections from that address are of many clients, as a proxy's are. */
  isProxy: (address: string) => boolean
  /** Told of each connection that is closed as soon as it is there. */
  refused: () => void
}

/** Closes what is one connection too many, of all or of one address (of IPv6 its /64), before anything of it is read. */
export function limitConnections(server: Server, { limits, isProxy, refused }: ConnectionLimits): void {
  server.maxConnections = limits.connections
  server.on('drop', refused)
  const byOrigin = new Quota(limits.connectionsPerAddress)
  const known = new WeakSet<Socket>()

  server.on('connection', (socket) => {
    // One that is begun anew is told of again.
    if (known.has(socket)) return
    known.add(socket)
    const { remoteAddress = '' } = socket
    if (isProxy(remoteAddress)) return
    const origin = originOf(remoteAddress)
    if (byOrigin.take(origin)) return void socket.once('close', () => byOrigin.release(origin))
    refused()
    socket.destroy()
  })
}
