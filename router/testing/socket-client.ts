import { type RawData, WebSocket } from 'ws'

export interface Message {
  id?: string
  type: string
  payload?: unknown
}

/** A websocket client that says exactly what it is told to, in or out of turn. */
export interface SocketClient {
  socket: WebSocket
  send(message: Message | string): void
  /** The next message that was not read yet. */
  next(): Promise<Message>
  closed: Promise<{ code: number; reason: string }>
}

export async function openSocket(
  url: string,
  options: { protocol?: string; headers?: Record<string, string> } = {},
): Promise<SocketClient> {
  const { protocol = 'graphql-transport-ws', headers = {} } = options
  const socket = new WebSocket(`${url.replace(/^http/, 'ws')}/graphql`, protocol, { headers })
  const messages: Message[] = []
  let wake: () => void = () => {}
  socket.on('message', (data: RawData) => {
    messages.push(JSON.parse(String(data)))
    wake()
  })
  const closed = new Promise<{ code: number; reason: string }>((resolve) =>
    socket.once('close', (code, reason) => {
      resolve({ code, reason: String(reason) })
      wake()
    }),
  )
  await new Promise<void>((resolve, reject) => {
    socket.once('open', resolve)
    socket.once('error', reject)
  })
  return {
    socket,
    send: (message) => socket.send(typeof message === 'string' ? message : JSON.stringify(message)),
    async next() {
      for (;;) {
        const message = messages.shift()
        if (message) return message
        if (socket.readyState === WebSocket.CLOSED) throw new Error('the socket was closed')
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    closed,
  }
}

/** Opened, and acknowledged. */
export async function connectSocket(
  url: string,
  payload?: Record<string, unknown>,
  headers?: Record<string, string>,
): Promise<SocketClient> {
  const client = await openSocket(url, headers ? { headers } : {})
  client.send({ type: 'connection_init', payload })
  const ack = await client.next()
  if (ack.type !== 'connection_ack') throw new Error(`expected connection_ack, got ${ack.type}`)
  return client
}
