import type { GraphQLFormattedError } from 'graphql'
import type { RequestError } from '../../errors.ts'
import { errorsIn, type Piece } from '../../execution/incremental/format.ts'
import type { Stream } from './stream.ts'

/**
 * Sends an answer in pieces as they come, and stops asking for more when the client has gone.
 *
 * @param first goes with the first piece
 * @param failure what the client is told if the rest cannot be had
 * @returns the errors of what was sent
 */
export async function sendPieces(
  stream: Stream,
  pieces: AsyncIterable<Piece>,
  first: object,
  failure: (error: unknown) => RequestError,
): Promise<GraphQLFormattedError[]> {
  const errors: GraphQLFormattedError[] = []
  let beside = first
  try {
    for await (const piece of pieces) {
      errors.push(...errorsIn(piece))
      if (!(await stream.write({ ...piece, ...beside }))) return errors
      beside = {}
    }
    stream.complete()
    return errors
  } catch (error) {
    const refused = failure(error)
    stream.fail(refused.errors)
    return [...errors, ...refused.errors]
  }
}
