import { type Server, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'

/** How long a sender may go on with what was refused, in ms. */
const lingerMs = 5_000

const statuses: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
}

/**
 * Refuses what is no request, or has more headers than fit, with the status that Node gives it, so that the sender hears of it. Node closes with what
 * it has not read, which the kernel answers with a reset, and that takes away the answer while it is on its way
 * (https://www.rfc-editor.org/rfc/rfc9112#section-9.6): here the rest is read to nowhere for a while.
 */
export function refuseBroken(server: Server): void {
  const refused = new WeakSet<Socket>()
  server.on('clientError', (error: NodeJS.ErrnoException, stream) => {
    const socket = stream as Socket
    // What is read to nowhere is still no request.
    if (refused.has(socket)) return
    refused.add(socket)
    // An answer that has begun cannot be taken back, and what would follow it would be a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || isAnswered(socket)) return void socket.destroy()
    const status = statuses[error.code ?? ''] ?? 400
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`)
    const cut = setTimeout(() => socket.destroy(), lingerMs).unref()
    socket.once('close', () => clearTimeout(cut))
  })
}

/** Whether an answer has begun. Node keeps it there and looks there itself; to follow each would cost every request. */
const isAnswered = (socket: Socket & { _httpMessage?: ServerResponse | null }): boolean =>
  socket._httpMessage?.headersSent ?? false
