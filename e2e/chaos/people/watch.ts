import { setTimeout as pause } from 'node:timers/promises'
import type { Random } from '@micromart/testing/random'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type OrderEventType, OrderUpdatedDocument, type OrderUpdatedSubscription } from '../../generated.ts'

interface Watched {
  url: string
  token: string | undefined
  id: string
  /** Done when an event of one of these has come. */
  ends: readonly OrderEventType[]
  /** What has come so far: whoever watches on goes on behind it. */
  heard: Heard[]
}

export interface Heard {
  sequence: number
  type: OrderEventType
  /** When it was written, and when it came here, in ms since 1970. */
  at: number
  cameAt: number
}

/** A connection is given up after that and made anew, as on a train: between these, in ms. */
const CONNECTED_MS = [2_000, 15_000] as const
const BETWEEN_MS = 500

/** A shop that stands still takes a connection and says nothing on it. */
class ImpatientSocket extends WebSocket {
  constructor(url: string, protocols?: string | string[]) {
    super(url, protocols, { handshakeTimeout: 5_000 })
  }
}

/**
 * Follows an order to one of its ends over connections that break, each beginning after what was heard last. Rejects when `signal` says that
 * it has taken too long.
 */
export async function watch(watched: Watched, random: Random, signal: AbortSignal): Promise<OrderEventType> {
  for (;;) {
    signal.throwIfAborted()
    const end = await oneConnection(watched, random.within(...CONNECTED_MS)).catch(() => undefined)
    if (end !== undefined) return end
    await pause(BETWEEN_MS)
  }
}

async function oneConnection(
  { url, token, id, ends, heard }: Watched,
  ms: number,
): Promise<OrderEventType | undefined> {
  let socket: WebSocket | undefined
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: ImpatientSocket,
    connectionParams: token === undefined ? {} : { authorization: `Bearer ${token}` },
    retryAttempts: 0,
  })
  client.on('opened', (opened) => {
    socket = opened as WebSocket
  })
  const end = setTimeout(() => socket?.terminate(), ms)
  try {
    const variables = { id, after: heard.at(-1)?.sequence ?? 0 }
    const news = client.iterate<OrderUpdatedSubscription>({ query: String(OrderUpdatedDocument), variables })
    for await (const { data } of news) {
      if (!data) continue
      const { sequence, type, at } = data.orderUpdated
      heard.push({ sequence, type, at: Date.parse(at), cameAt: Date.now() })
      if (ends.includes(type)) return type
    }
  } finally {
    clearTimeout(end)
    void client.dispose()
    socket?.terminate()
  }
  return undefined
}
