import type { Address } from '@micromart/peers'
import { CloseCode } from 'graphql-ws'
import { revived } from '../exact-numbers/exact-number.ts'
import { EventQueue, QueueOverflow } from './event-queue.ts'
import { readResponse } from './read-response.ts'
import type { Place, SharedConnections } from './shared-connections.ts'
import {
  SlowReader,
  type SubgraphError,
  SubgraphFault,
  type SubgraphRequest,
  type SubgraphResponse,
  TokenRefused,
} from './transport.ts'
import { type ConnectionSettings, codeOf, connect, reasonOf } from './websocket-connection.ts'

interface WebsocketSubscription extends ConnectionSettings {
  headers: Record<string, string>
  request: Omit<SubgraphRequest, 'bodyStart'>
  signal: AbortSignal
  /** Where it may have a place in a connection of others. */
  shared?: SharedConnections | undefined
  bufferedEvents: number
  /** Called before an event is told of. */
  onEvent: () => void
}

/**
 * One subscription at a subgraph over a graphql-transport-ws connection: one of its own, which ends with it, or its place in one that is
 * shared. A lost connection ends the subscription with an error, and the client resumes.
 */
export async function* subscribeOverWebsocket(
  settings: WebsocketSubscription,
): AsyncGenerator<SubgraphResponse, void, void> {
  const { headers, request, shared, signal } = settings
  const { query, operationName, variables } = request
  const lost = (reason: string, cause?: unknown) => queue.close(faultOf(codeOf(cause), reason, cause))
  let unsubscribe = () => {}
  let leave = () => {}
  const stop = () => {
    unsubscribe()
    leave()
  }
  const queue = new EventQueue<SubgraphResponse>(settings.bufferedEvents, stop)
  const addresses = await settings.peer.addresses().catch((cause) => {
    throw new SubgraphFault('SUBGRAPH_UNAVAILABLE', reasonOf(cause), { cause })
  })
  const place = await shared?.join(addresses, request.numbers !== undefined, lost)
  const line = place ?? ownConnection(settings, addresses, lost)
  leave = line.leave
  if (signal.aborted) return stop()
  try {
    unsubscribe = line.subscribe(
      { query, operationName, variables, ...(place && { extensions: { headers } }) },
      {
        next(result) {
          settings.onEvent()
          queue.push(readResponse(request.numbers ? revived(result) : result) ?? {})
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
    const abort = () => void queue.return()
    signal.addEventListener('abort', abort, { once: true })
    try {
      yield* queue
    } finally {
      signal.removeEventListener('abort', abort)
    }
  } catch (error) {
    throw error instanceof QueueOverflow ? new SlowReader() : error
  } finally {
    stop()
  }
}

function ownConnection(
  settings: WebsocketSubscription,
  addresses: readonly Address[],
  lost: (reason: string, cause?: unknown) => void,
): Place {
  const { headers: hello, request } = settings
  const exact = request.numbers !== undefined
  const { subscribe, dispose: leave } = connect(settings, { addresses, hello, exact, lazy: true, lost })
  return { subscribe, leave }
}

/** With what code the subgraph would have closed the connection, had it been the subscription's own. */
function closeCodeOf(errors: readonly SubgraphError[]): number | undefined {
  const code = errors[0]?.extensions?.closeCode
  return typeof code === 'number' ? code : undefined
}

const faultOf = (code: unknown, reason: string, cause?: unknown) =>
  code === CloseCode.Unauthorized ? new TokenRefused() : new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause })
