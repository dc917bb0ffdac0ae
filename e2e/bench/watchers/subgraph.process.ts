import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { handleProtocols } from 'graphql-ws'
import { type WebSocket, WebSocketServer } from 'ws'

// A subgraph whose one subscription hears something when the benchmark says so. It keeps as little of each as it can: it is not
// what is measured.

interface Subscriber {
  socket: WebSocket
  id: string
}

const subscribers: Subscriber[] = []
const server = createServer()
const sockets = new WebSocketServer({ server, handleProtocols })
sockets.on('connection', (socket) => {
  socket.on('error', () => {})
  socket.on('message', (data) => {
    const { type, id, payload } = JSON.parse(String(data)) as { type: string; id: string; payload?: object }
    if (type === 'connection_init') {
      const shared = payload && 'operationHeaders' in payload
      socket.send(`{"type":"connection_ack"${shared ? ',"payload":{"operationHeaders":true}' : ''}}`)
    }
    if (type === 'ping') socket.send('{"type":"pong"}')
    if (type === 'subscribe') subscribers.push({ socket, id })
  })
})

/** By the question that the benchmark asks over the channel of its child. */
const answers: Readonly<Record<string, () => unknown>> = {
  subscribers: () => subscribers.length,
  tell() {
    for (const { socket, id } of subscribers)
      socket.send(JSON.stringify({ type: 'next', id, payload: { data: { told: 1 } } }))
    return null
  },
}
process.on('message', (question: string) => process.send?.(answers[question]?.()))
process.on('disconnect', () => process.exit(0))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
