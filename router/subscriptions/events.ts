import type { GraphQLFormattedError } from 'graphql'
import { executionArgs } from '../answer.ts'
import type { Engine } from '../engine.ts'
import { RequestError } from '../errors.ts'
import type { Answer } from '../execution/execute.ts'
import { type Course, subscribe } from '../execution/subscribe.ts'
import { type Admitted, readmit } from '../request.ts'
import { leastPoints } from '../stages/rate-limit.ts'
import { TokenRefused } from '../subgraphs/transport.ts'

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
  const now: Now = { engine, admitted }
  const begun = (course: Course) => goOn(now, course, signal)
  return subscribe(executionArgs(engine, admitted, signal), gone, begun, paidBy(now))
}

/** What is newest, and that alone: a subscription outlives supergraphs. */
interface Now {
  engine: Engine
  admitted: Admitted
}

const paidBy = (now: Now) => () => {
  const { cost, principal, client } = now.admitted
  // Its key may be withdrawn, because it has leaked, while who asks for nothing more is told of events.
  if (principal && !now.engine.stillTakes(principal)) throw new TokenRefused()
  return now.engine.charge(Math.max(leastPoints, Math.ceil(cost)), principal, client.address)
}

/** @returns the end of that */
function goOn(now: Now, course: Course, signal: AbortSignal): () => void {
  let ended = false
  let leave = now.engine.tenure.follow(move)
  async function move(successor: Engine): Promise<void> {
    try {
      now.admitted = await readmit(successor, now.admitted)
      now.engine = successor
      const goesOn = await course.take(executionArgs(successor, now.admitted, signal))
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
