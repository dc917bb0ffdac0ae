import { type AddressInfo, createServer, type Socket } from 'node:net'

/** A server that knows no HTTP but where a request ends: its answer is whatever bytes `answer` writes. */
export async function rawServer(answer: (socket: Socket, request: string) => void, port = 0) {
  const sockets = new Set<Socket>()
  const requests: string[] = []
  let connections = 0
  const server = createServer((socket) => {
    connections++
    sockets.add(socket)
    let text = ''
    socket.setNoDelay()
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (bytes) => {
      text += bytes.toString('latin1')
      const end = endOfRequest(text)
      if (end === undefined) return
      const request = text.slice(0, end)
      text = text.slice(end)
      requests.push(request)
      answer(socket, request)
    })
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    port: (server.address() as AddressInfo).port,
    requests,
    sockets,
    connections: () => connections,
    close() {
      for (const socket of sockets) socket.destroy()
      return new Promise((closed) => server.close(closed))
    },
  }
}

function endOfRequest(text: string): number | undefined {
  const head = text.indexOf('\r\n\r\n')
  if (head < 0) return undefined
  const length = Number(/\r\ncontent-length: (\d+)/i.exec(text.slice(0, head))?.[1] ?? 0)
  const end = head + 4 + length
  return text.length < end ? undefined : end
}

/** A response in HTTP/1.1, its length said. */
export const ok = (body = '', ...headers: string[]) =>
  `${['HTTP/1.1 200 OK', `content-length: ${Buffer.byteLength(body)}`, ...headers].join('\r\n')}\r\n\r\n${body}`
