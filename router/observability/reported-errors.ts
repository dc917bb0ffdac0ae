import type { Client } from '../client.ts'
import type { Engine } from '../engine.ts'
import { RequestError, somethingWentWrong } from '../errors.ts'
import type { Report } from '../execution/client-faults.ts'
import { Abandoned, NotAsked } from '../subgraphs/transport.ts'
import { tracedBy } from './traced-by.ts'

type Reporter = Pick<Engine, 'newErrorId' | 'log'>

/** Why a request is refused; of a fault in the router the client is told an id, under which the log has the rest. */
export function asRequestError(engine: Reporter, error: unknown, client: Client): RequestError {
  if (error instanceof RequestError) return error
  const id = engine.newErrorId()
  engine.log.error({ ...tracedBy(client), err: error, error_id: id, request_id: client.requestId }, 'internal error')
  return new RequestError('INTERNAL_SERVER_ERROR', somethingWentWrong(id), { extensions: { id } })
}

/**
 * Logs what a client is not shown of its subgraphs' errors, each under an id that it may quote. A call that was not made
 * is no news: what keeps it from being made is logged once, where that begins. Neither is one whose client has gone.
 */
export function subgraphErrors(engine: Reporter, client: Client): Report {
  return (subgraph, error) => {
    const id = engine.newErrorId()
    const code = 'code' in error ? error.code : 'extensions' in error ? error.extensions?.code : undefined
    const level = error instanceof NotAsked || error instanceof Abandoned ? 'debug' : 'warn'
    engine.log[level](
      { ...tracedBy(client), error_id: id, request_id: client.requestId, subgraph, code, reason: error.message },
      'subgraph error',
    )
    return id
  }
}
