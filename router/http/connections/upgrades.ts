import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'

/** Takes over a connection from HTTP. @param head what has been read of it beyond the request's headers */
type Take = (request: IncomingMessage, stream: Socket, head: Buffer) => void

/**
 * Hands on requests to become a websocket. Any other Upgrade is ignored, as RFC 9110, 7.8 has it: Java's HTTP client and curl ask for
 * h2c along with ordinary requests. Node leaves HTTP upon every one as soon as somebody listens (its `shouldUpgradeCallback` is
 * of Node 24), so the request is put back without that header, before what follows it, and the connection is begun anew.
 */
export function onWebsocketUpgrade(server: Server, take: Take): void {
  const latest = new WeakMap<Duplex, ServerResponse>()
  server.on('request', (request, response) => latest.set(request.socket, response))

  server.on('upgrade', async (request: IncomingMessage, stream: Socket, head: Buffer) => {
    const broken = () => stream.destroy()
    stream.on('error', broken)
    const before = latest.get(stream)
    // What was asked earlier along this connection is answered first.
    if (before && !before.closed) await new Promise((resolve) => before.once('close', resolve))
    if (stream.destroyed) return
    if (asksForWebsocket(request)) return take(request, stream, head)
    stream.off('error', broken)
    stream.setTimeout(0)
    stream.unshift(Buffer.concat([withoutUpgrade(request), head]))
    server.emit('connection', stream)
  })
  // There is no other protocol to be reached through here, nor any other host.
  server.on('connect', (_request, stream: Socket) => {
    stream.on('error', () => stream.destroy())
    closeWith(stream, '405 Method Not Allowed\r\nallow: GET, HEAD, POST, OPTIONS')
  })
}

/**
 * Refuses what HTTP has let go of, and closes the connection, which nobody watches any more: a client that does not close its half
 * would keep it for ever.
 *
 * @param status code and reason, and headers if any
 */
export function closeWith(stream: Socket, status: string): void {
  stream.write(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
  stream.destroySoon()
}

/** Of several protocols that are offered, the websocket is the one that is taken. */
function asksForWebsocket(request: IncomingMessage): boolean {
  const offered = (request.headers.upgrade ?? '').split(',').map((it) => it.trim().toLowerCase())
  if (request.method !== 'GET' || request.httpVersion !== '1.1' || !offered.includes('websocket')) return false
  request.headers.upgrade = 'websocket'
  return true
}

/** The request's line and headers as they came, but for the offer. Names and values have been through the parser already. */
function withoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method} ${url} HTTP/${httpVersion}`]
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? ''
    if (name.toLowerCase() !== 'upgrade') lines.push(`${name}: ${rawHeaders[index + 1]}`)
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1')
}
