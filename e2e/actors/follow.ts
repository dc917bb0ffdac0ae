import { eventually } from '@micromart/testing/eventually'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { type OrderEventType, OrderUpdatedDocument, type OrderUpdatedSubscription } from '../generated.ts'

type OrderEvent = OrderUpdatedSubscription['orderUpdated']

const PATIENCE_MS = 90_000

/** One `orderUpdated` subscription on a connection of its own. */
export interface Following {
  /** What has come so far, in the order in which it came. */
  readonly events: readonly OrderEvent[]
  /** When each of them came, in ms since 1970. */
  readonly arrivedAt: readonly number[]
  /** Waits for an event of that type. */
  until(type: OrderEventType): Promise<void>
  /** Resolves with the errors that refused it or ended it, or with the code that its connection was closed with. */
  refused(): Promise<string[]>
  /** Cuts the connection as a failing network does, without a goodbye. */
  drop(): void
  close(): Promise<void>
}

interface Subscriber {
  url: string
  token: string | undefined
  headers?: Readonly<Record<string, string>>
  /** The router's, for asking a subgraph itself. */
  credential?: string
}

/**
 * Follows an order over a websocket, as a browser would.
 * @param after the sequence last seen; 0 for everything.
 */
export function follow({ url, token, headers = {}, credential }: Subscriber, id: string, after?: number): Following {
  const events: OrderEvent[] = []
  const arrivedAt: number[] = []
  const problems: string[] = []
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    webSocketImpl: WebSocket,
    connectionParams: {
      ...headers,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(credential === undefined ? {} : { 'x-micromart-credential': credential }),
    },
    retryAttempts: 0,
  })
  let socket: WebSocket | undefined
  client.on('connected', (opened) => {
    socket = opened as WebSocket
  })
  client.subscribe<OrderUpdatedSubscription>(
    { query: String(OrderUpdatedDocument), variables: { id, after } },
    {
      next: ({ data, errors }) => {
        if (data) {
          events.push(data.orderUpdated)
          arrivedAt.push(Date.now())
        }
        problems.push(...(errors ?? []).map(codeOf))
      },
      error: (fault) => problems.push(...(Array.isArray(fault) ? fault.map(codeOf) : [closing(fault)])),
      complete: () => {},
    },
  )
  const waitFor = (holds: () => boolean, what: string) =>
    eventually(
      () => {
        if (!holds()) throw new Error(`no ${what}; came: ${JSON.stringify({ events, problems })}`)
      },
      { within: PATIENCE_MS },
    )
  return {
    events,
    arrivedAt,
    until: (type) => waitFor(() => events.some((event) => event.type === type), type),
    refused: async () => {
      await waitFor(() => problems.length > 0, 'refusal')
      return problems
    },
    drop: () => socket?.terminate(),
    close: async () => client.dispose(),
  }
}

/** Of a closed socket its code. */
const closing = (fault: unknown) =>
  typeof fault === 'object' && fault !== null && 'code' in fault ? String(fault.code) : String(fault)

function codeOf({ message, extensions }: { message: string; extensions?: Record<string, unknown> }): string {
  return typeof extensions?.code === 'string' ? extensions.code : message
}
