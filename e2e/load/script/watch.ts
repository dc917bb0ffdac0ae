import { clearTimeout, setTimeout } from 'k6/timers'
import { WebSocket } from 'k6/websockets'
import { type OrderEventType, OrderUpdatedDocument, type OrderUpdatedSubscription } from '../generated.ts'
import { told } from './settings.ts'

const PROTOCOL = 'graphql-transport-ws'

/** How a watch ended: with what was waited for, when it came and when it had happened, in ms since 1970; or why without. */
type WatchEnd = { heard: OrderEventType; at: number; happenedAt: number } | { lost: string }

interface Watching {
  token: string
  orderId: string
  /** The sequence last seen; 0 for all there was. */
  after: number
  /** What ends the watch. */
  until: readonly OrderEventType[]
  patienceMs: number
  /** The subscription is sent. */
  onStarted?(): void
}

/**
 * Follows an order on a connection of its own, as https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md has it, until one of the
 * events comes. Resolves with why it was lost where it ends before.
 */
export function watch({ token, orderId, after, until, patienceMs, onStarted }: Watching): Promise<WatchEnd> {
  return new Promise((resolve) => {
    // The type says that the protocol is not used; it is.
    const socket = new WebSocket(told.url.replace(/^http/, 'ws'), PROTOCOL as unknown as null, {
      tags: { name: 'OrderUpdated' },
    })
    let open = true
    const end = (result: WatchEnd) => {
      if (!open) return
      open = false
      clearTimeout(patience)
      socket.close()
      resolve(result)
    }
    const patience = setTimeout(() => end({ lost: 'TOO_LATE' }), patienceMs)
    const say = (message: object) => socket.send(JSON.stringify(message))
    socket.onopen = () => say({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })
    socket.onerror = () => end({ lost: 'SOCKET_ERROR' })
    socket.onclose = () => end({ lost: 'SOCKET_CLOSED' })
    socket.onmessage = (event) => {
      const message = JSON.parse(String((event as { data?: unknown } | undefined)?.data))
      if (message.type === 'ping') return say({ type: 'pong' })
      if (message.type === 'connection_ack') {
        const payload = { query: String(OrderUpdatedDocument), variables: { id: orderId, after } }
        say({ id: '1', type: 'subscribe', payload })
        return onStarted?.()
      }
      if (message.type === 'next') {
        const news: OrderUpdatedSubscription['orderUpdated'] | undefined = message.payload.data?.orderUpdated
        if (!news) return end({ lost: message.payload.errors?.[0]?.extensions?.code ?? 'ERROR' })
        if (until.includes(news.type)) end({ heard: news.type, at: Date.now(), happenedAt: Date.parse(news.at) })
        return
      }
      if (message.type === 'error') end({ lost: message.payload?.[0]?.extensions?.code ?? 'ERROR' })
      if (message.type === 'complete') end({ lost: 'COMPLETED' })
    }
  })
}
