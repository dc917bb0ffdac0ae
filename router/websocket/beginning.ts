import { type ExecutionResult, type GraphQLError, type GraphQLFormattedError, OperationTypeNode } from 'graphql'
import { answer } from '../answer.ts'
import type { Engine } from '../engine.ts'
import { errorsIn, type Piece } from '../execution/incremental/format.ts'
import type { RouterMetrics } from '../observability/metrics.ts'
import type { Admitted } from '../request.ts'
import { events } from '../subscriptions/events.ts'
import type { Answering } from './answering.ts'
import { asGraphQLErrors, asResult } from './errors.ts'
import { UntilReturned } from './until-returned.ts'

export type Result = ExecutionResult | AsyncGenerator<ExecutionResult, void, void>

type Tell = (errors: readonly GraphQLFormattedError[]) => void

/**
 * Begins operations that were admitted: what graphql-ws sends of each, and to `tell` the errors that the log and the metrics are told of, once
 * they are known. Of a subscription that is when it has begun.
 */
export function beginning(metrics: Pick<RouterMetrics, 'subscriptions'>, answering: Answering) {
  const notWatched = () => metrics.subscriptions.dec()

  return async (engine: Engine, admitted: Admitted, tell: Tell): Promise<Result | { refused: GraphQLError[] }> => {
    const gone = new AbortController()
    const abort = () => gone.abort()
    if (admitted.kind === OperationTypeNode.SUBSCRIPTION) {
      const source = await events(engine, admitted, gone)
      tell('errors' in source ? source.errors : [])
      if ('errors' in source) return { refused: asGraphQLErrors(source) }
      metrics.subscriptions.inc()
      return new UntilReturned({ source, asResult, abort, ended: notWatched })
    }
    const answered = await answer(engine, admitted, admitted.format ? gone : undefined)
    if (!('next' in answered)) {
      tell(answered.errors ?? [])
      return asResult(answered.toJSON())
    }
    const done = engine.tenure.work()
    answering.begin()
    return inPieces(answered, abort, tell, () => {
      done()
      answering.end()
    })
  }
}

/** By itself, so that what a subscription keeps for as long as it runs has nothing of the engine that it began on. */
function inPieces(
  answered: AsyncGenerator<Piece, void, void>,
  abort: () => void,
  tell: Tell,
  done: () => void,
): Result {
  const errors: GraphQLFormattedError[] = []
  const asPiece = (piece: Piece) => {
    errors.push(...errorsIn(piece))
    return asResult(piece)
  }
  const ended = () => {
    tell(errors)
    done()
  }
  return new UntilReturned({ source: answered, asResult: asPiece, abort, ended })
}
