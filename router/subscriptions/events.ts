import type { GraphQLFormattedError } from 'graphql'
import { executionArgs } from '../answer.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { Answer } from '../execution/execute.ts'
import { type Course, subscribe } from '../execution/subscribe.ts'
import { type Admitted, readmit } from '../request.ts'
import { leastPoints } from '../stages/rate-limit.ts'

/**
 * Starts an admitted subscription; aborting `gone` ends it, also while it waits for an event. It goes on across supergraphs
 * where it is still valid and its events are the same, and ends with SUPERGRAPH_CHANGED where not. Each event is paid for as the operation
 * was: thousands may wait for one; it ends with RATE_LIMITED where too few points are left.
 */
export function events(
  engine: Engine,
  admitted: Admitted,
  gone: AbortController,
): Promise<AsyncGenerator<Answer, void, void> | { errors: GraphQLFormattedError[] }> {
  const { signal } = gone
  const { cost, principal, client } = admitted
  const points = Math.max(leastPoints, Math.ceil(cost))
  const begun = (course: Course) => goOn(engine, admitted, course, signal)
  const pay = () => engine.charge(points, principal, client.address)
  return subscribe(executionArgs(engine, admitted, signal), gone, begun, pay)
}

/** Holds what is newest alone. @returns the end of that */
function goOn(engine: Engine, admitted: Admitted, course: Course, signal: AbortSignal): () => void {
  let ended = false
  let current = admitted
  let leave = engine.tenure.follow(move)
  async function move(successor: Engine): Promise<void> {
    try {
      current = await readmit(successor, current)
      const goesOn = await course.take(executionArgs(successor, current, signal))
      if (!goesOn) course.end(changed())
      else if (!ended) leave = successor.tenure.follow(move)
    } catch (error) {
      course.end(error instanceof RequestError ? changed(error) : asError(error))
    }
  }
  return () => {
    ended = true
    leave()
  }
}

const asError = (error: unknown) => (error instanceof Error ? error : new Error(String(error)))

/** @param refusal why the operation is not valid any more; without, it is, and may be begun again */
function changed(refusal?: RequestError): RequestError {
  if (!refusal) return new RequestError('SUPERGRAPH_CHANGED', 'The schema has changed. Subscribe again.')
  const said = refusal.errors.map(({ message }) => message).join(' ')
  return new RequestError('SUPERGRAPH_CHANGED', `The schema has changed, and this is not valid any more: ${said}`)
}
