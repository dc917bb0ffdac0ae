import type { Logger } from '@micromart/telemetry'
import { CloseCode, type WebSocket as ProtocolSocket } from 'graphql-ws'
import type { WebSocket } from 'ws'
import { unmarked, withMarks } from '../exact-numbers/exact-number.ts'
import { namedTwice } from '../http/request/named-twice.ts'
import { requestMembers } from '../http/request/params.ts'
import { withQuery } from './with-query.ts'

interface SocketSettings {
  socket: WebSocket
  /** The most that waits for a client that does not read, in bytes. */
  bufferedBytes: number
  /** Told of each message before it is handled; false where it is not to be. */
  heard: (message: string) => boolean
  log: Logger
}

const lengths = new WeakMap<WebSocket, number>()

/** How long the message is that is being handled, in characters: to be asked before anything is waited for. */
export const lengthOfLast = (socket: WebSocket): number => lengths.get(socket) ?? 0

/**
 * What graphql-ws needs of a socket, with a bound on what waits to be sent. A client that does not read is cut off, since it would not
 * read a polite close either.
 */
export function protocolSocket({ socket, bufferedBytes, heard, log }: SocketSettings): ProtocolSocket {
  socket.on('error', (error) => log.debug({ reason: error.message }, 'websocket error'))
  const refuse = () => socket.close(CloseCode.BadRequest, 'Invalid message received')

  return {
    protocol: socket.protocol,
    send: (data) =>
      new Promise((resolve) => {
        if (socket.readyState !== socket.OPEN) return resolve()
        if (socket.bufferedAmount > bufferedBytes) {
          socket.terminate()
          return resolve()
        }
        // A failed send means that the socket is closing, which is told by its own event.
        socket.send(unmarked(data), () => resolve())
      }),
    close: (code, reason) => socket.close(code, reason),
    onMessage: (handle) =>
      // No function that waits: a subscription is handled for as long as it runs.
      socket.on('message', (data) => {
        const text = String(data)
        if (!heard(text)) return
        lengths.set(socket, text.length)
        if (saysTwice(text)) return refuse()
        handle(withQuery(withMarks(text))).catch((error) => {
          // graphql-ws refuses whatever is no message itself, but throws upon those that servers alone send.
          if (/^Unexpected message of type /.test(error?.message)) return refuse()
          log.error({ err: error }, 'websocket message failed')
          socket.close(1011, 'Internal server error')
        })
      }),
  }
}

const messageMembers = ['id', 'type', 'payload', ...requestMembers]

function saysTwice(message: string): boolean {
  try {
    return namedTwice(message, messageMembers, 2) !== undefined
  } catch {
    // What is no JSON is told by whoever reads it.
    return false
  }
}
