import { SubgraphFault, type SubgraphResponse, type Transport } from './transport.ts'

/**
 * Carries the queries of a client that waits so long for its answer, from now on: what a subgraph has not answered by then is missing from it.
 * The call itself goes on to its own deadline, by which it is known how the subgraph does, and which others may wait for.
 */
export function withinWait(transport: Transport, waitMs: number): Transport {
  const until = performance.now() + waitMs
  return {
    ...transport,
    request(request, signal) {
      const leftMs = until - performance.now()
      return leftMs > 0 ? orLate(transport.request(request, signal), leftMs) : Promise.reject(late())
    },
  }
}

function orLate(call: Promise<SubgraphResponse>, ms: number): Promise<SubgraphResponse> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(late()), ms)
    call.finally(() => clearTimeout(timer)).then(resolve, reject)
  })
}

const late = () => new SubgraphFault('SUBGRAPH_TIMEOUT', 'the client waits no longer')
