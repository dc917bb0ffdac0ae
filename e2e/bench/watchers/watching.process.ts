import { once } from 'node:events'
import { WebSocket } from 'ws'

// Watchers of one subscription, each over a websocket of its own, as many as the benchmark says.

const [, , url = ''] = process.argv
/** So many connect at the same time. */
const atOnce = 50
const subscribe = JSON.stringify({ id: '1', type: 'subscribe', payload: { query: 'subscription { told }' } })

let watching = 0
let told = 0
const lost: string[] = []

async function watch(): Promise<void> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { perMessageDeflate: false })
  socket.on('error', (error) => lost.push(error.message))
  await once(socket, 'open')
  socket.send('{"type":"connection_init"}')
  await once(socket, 'message')
  socket.on('message', (data) => {
    const { type } = JSON.parse(String(data)) as { type: string }
    if (type === 'next') told++
    else if (type === 'ping') socket.send('{"type":"pong"}')
    else lost.push(String(data))
  })
  socket.on('close', (code) => lost.push(`closed with ${code}`))
  socket.send(subscribe)
  watching++
}

async function grow(to: number): Promise<void> {
  let left = to - watching
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (left-- > 0) await watch()
    }),
  )
}

/** A number asks for as many watchers. */
process.on('message', async (asked: number | null) => {
  if (asked !== null) await grow(asked).catch((error) => lost.push(String(error)))
  process.send?.({ watching, told, lost: lost.length, first: lost[0] })
})
process.on('disconnect', () => process.exit(0))
process.send?.('ready')
