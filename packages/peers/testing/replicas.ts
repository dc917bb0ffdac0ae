import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { promisify } from 'node:util'
import { cleanups } from '@micromart/testing/cleanups'
import { createTlsServer, type Identity } from '@micromart/tls'
import type { Lookup } from '../addresses.ts'
import { openPeer, type Peer, type PeerSettings } from '../peer.ts'

const { after, end } = cleanups()

export { after, end as endReplicas }

/** Opens a peer; `endReplicas` closes it, and the replicas. */
export const open = (settings: PeerSettings) => {
  const peer = openPeer(settings)
  after(() => peer.close())
  return peer
}

/** Answers its name and the host that it was called by. */
export async function replica(name: string, at: { host?: string; port?: number; identity?: Identity } = {}) {
  const listener = (request: IncomingMessage, response: ServerResponse) =>
    response.end(`${name} as ${request.headers.host}${request.url}`)
  const server: Server = at.identity ? createTlsServer(at.identity, {}, listener) : createServer(listener)
  await new Promise<void>((listening) => server.listen(at.port ?? 0, at.host ?? '127.0.0.1', listening))
  const stop = () => {
    server.closeAllConnections()
    return new Promise((closed) => server.close(closed))
  }
  after(() => server.listening && stop())
  const connections = () => promisify(server.getConnections.bind(server))()
  return { port: (server.address() as AddressInfo).port, stop, connections }
}

export const textOf = (peer: Peer) => peer.request({ method: 'GET' }, ({ body }) => String(body))
/** The names of those that have answered. */
export const asked = async (peer: Peer, times: number) => {
  const texts: string[] = []
  for (let nth = 0; nth < times; nth++) texts.push(await textOf(peer))
  return texts.map((text) => text.split(' ')[0])
}

/** A name that stands for these addresses of ours, until it is told of others. */
export function name(...addresses: string[]) {
  let current = addresses
  const lookup: Lookup = async () => current.map((address) => ({ address, family: 4 }))
  return {
    lookup,
    becomes: (...others: string[]) => {
      current = others
    },
  }
}
