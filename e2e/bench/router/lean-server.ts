import { createServer, type Server, type Socket } from 'node:net'

/** Answers with a whole HTTP message, as `httpMessage` writes it. */
type Answer = (path: string, body: string) => Buffer | Promise<Buffer>

/**
 * As much of HTTP/1.1 as gateways need of a subgraph: requests with a content-length, on connections that stay. Node's own server
 * would take so much of the core which it shares with the clients that fast gateways would wait for it.
 */
export function leanServer(answer: Answer): Server {
  return createServer((socket) => {
    socket.setNoDelay(true)
    let unread: Buffer = Buffer.alloc(0)
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      unread = unread.length === 0 ? chunk : Buffer.concat([unread, chunk])
      unread = takeRequests(unread, socket, answer)
    })
  })
}

/** Answers what is there as a whole, and returns the rest. */
function takeRequests(bytes: Buffer, socket: Socket, answer: Answer): Buffer {
  let rest = bytes
  for (;;) {
    const headEnd = rest.indexOf('\r\n\r\n')
    if (headEnd < 0) return rest
    const head = rest.toString('latin1', 0, headEnd)
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
    if (length === undefined) {
      socket.end('HTTP/1.1 411 Length Required\r\ncontent-length: 0\r\n\r\n')
      return Buffer.alloc(0)
    }
    const end = headEnd + 4 + Number(length)
    if (rest.length < end) return rest
    const [, path = ''] = head.split(' ', 2)
    const answered = answer(path, rest.toString('utf8', headEnd + 4, end))
    if (Buffer.isBuffer(answered)) socket.write(answered)
    else void answered.then((message) => socket.write(message))
    rest = rest.subarray(end)
  }
}

export function httpMessage(json: string): Buffer {
  const length = Buffer.byteLength(json)
  return Buffer.from(`HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${length}\r\n\r\n${json}`)
}
