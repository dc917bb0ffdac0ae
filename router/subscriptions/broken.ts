import type { Logger } from '@micromart/telemetry'
import type { GraphQLFormattedError } from 'graphql'
import type { Engine } from '../engine.ts'
import { RequestError, somethingWentWrong } from '../errors.ts'
import { SubgraphFault } from '../subgraphs/transport.ts'

/**
 * What a client is told when a running subscription broke: with SUBGRAPH_UNAVAILABLE it may subscribe again from the
 * last event it saw, and so it may with SUPERGRAPH_CHANGED where its operation is still valid. What is not shown is logged.
 */
export function brokenSubscription(
  error: unknown,
  { engine, log }: { engine: () => Pick<Engine, 'newErrorId'>; log: Logger },
): GraphQLFormattedError {
  if (error instanceof SubgraphFault) {
    return { message: 'The events have broken off. Subscribe again.', extensions: { code: error.code } }
  }
  const [refused] = error instanceof RequestError ? error.errors : []
  if (refused) return refused
  const id = engine().newErrorId()
  log.error({ err: error, error_id: id }, 'subscription failed')
  return { message: somethingWentWrong(id), extensions: { code: 'INTERNAL_SERVER_ERROR', id } }
}
