import { CloseCode } from 'graphql-ws'
import { revived } from '../exact-numbers/exact-number.ts'
import { EventQueue } from './event-queue.ts'
import { readResponse } from './read-response.ts'
import type { Place, SharedConnections } from './shared-connections.ts'
import {
  type SubgraphError,
  SubgraphFault,
  type SubgraphRequest,
  type SubgraphResponse,
  TokenRefused,
} from './transport.ts'
import { type ConnectionSettings, codeOf, connect, type Opened, reasonOf } from './websocket-connection.ts'

export interface WebsocketSettings extends ConnectionSettings {
  /** Where subscriptions may have a place in a connection of others. */
  shared?: SharedConnections | undefined
  bufferedEvents: number
  /** Called before an event is told of. */
  onEvent: () => void
}

interface WebsocketSubscription {
  headers: Record<string, string>
  request: Omit<SubgraphRequest, 'bodyStart'>
  signal: AbortSignal
}

/**
 * One subscription at a subgraph over a graphql-transport-ws connection: one of its own, which ends with it, or its place in one that is
 * shared. A lost connection ends the subscription with an error, and the client resumes.
 */
export async function subscribeOverWebsocket(
  settings: WebsocketSettings,
  { headers, request, signal }: WebsocketSubscription,
): Promise<AsyncIterable<SubgraphResponse>> {
  const { shared } = settings
  const { query, operationName, variables } = request
  const exact = request.numbers !== undefined
  const lost = (reason: string, cause?: unknown) => queue.close(faultOf(codeOf(cause), reason, cause))
  let unsubscribe: (() => void) | undefined
  let leave: (() => void) | undefined
  const queue = new EventQueue<SubgraphResponse>(settings.bufferedEvents, () => {
    signal.removeEventListener('abort', abort)
    unsubscribe?.()
    leave?.()
  })
  const abort = () => void queue.return()
  const addresses = await settings.peer.addresses().catch((cause) => {
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', reasonOf(cause), { cause })
  })
  const place = await shared?.join(addresses, exact, lost)
  const line = place ?? ownConnection(settings, headers, { addresses, exact, lost })
  leave = () => line.leave()
  if (signal.aborted) {
    abort()
    return queue
  }
  signal.addEventListener('abort', abort, { once: true })
  try {
    unsubscribe = line.subscribe(
      { query, operationName, variables, ...(place && { extensions: { headers } }) },
      {
        next(result) {
          settings.onEvent()
          queue.push(readResponse(exact ? revived(result) : result) ?? {})
        },
        complete: () => queue.close(),
        error(error) {
          if (!Array.isArray(error)) return lost(reasonOf(error), error)
          const code = place && closeCodeOf(error)
          if (code !== undefined) return queue.close(faultOf(code, `the subscription was ended with ${code}`))
          queue.push({ data: null, errors: error })
          queue.close()
        },
      },
    )
  } catch (error) {
    abort()
    throw error
  }
  return queue
}

function ownConnection(
  settings: WebsocketSettings,
  hello: Record<string, string>,
  at: Pick<Opened, 'addresses' | 'exact' | 'lost'>,
): Place {
  const { subscribe, dispose: leave } = connect(settings, { ...at, hello, lazy: true })
  return { subscribe, leave }
}

/** With what code the subgraph would have closed the connection, had it been the subscription's own. */
function closeCodeOf(errors: readonly SubgraphError[]): number | undefined {
  const code = errors[0]?.extensions?.closeCode
  return typeof code === 'number' ? code : undefined
}

const faultOf = (code: unknown, reason: string, cause?: unknown) =>
  code === CloseCode.Unauthorized ? new TokenRefused() : new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause })
