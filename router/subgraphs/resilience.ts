import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  fullJitterGenerator,
  handleWhen,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel'
import { SubgraphFault } from './transport.ts'

/** The connection failed before there was an answer. The subgraph may have seen the request. */
export class ConnectionFault extends Error {
  override name = 'ConnectionFault'
}

/** There was no connection at all, so nothing was sent: any request may be tried again, a mutation too. */
export class NotSent extends ConnectionFault {
  override name = 'NotSent'
}

/** The subgraph answered, but not with GraphQL: it is ill. */
export class BadAnswer extends Error {
  override name = 'BadAnswer'
}

/** The client has gone, and with it the wish for an answer. Says nothing about the subgraph. */
export class Abandoned extends Error {
  override name = 'Abandoned'
}

/** The deadline passed during a try. */
export class TimedOut extends Error {
  override name = 'TimedOut'
}

export interface ResilienceSettings {
  /** Of all tries together. */
  timeoutMs: number
  retries: number
  breaker: { consecutiveFailures: number; halfOpenAfterMs: number }
  bulkhead: { concurrent: number; queued: number }
}

interface Observer {
  retried(): void
  /** 0 closed, 0.5 half open, 1 open. */
  breaker(state: number): void
}

const states: Readonly<Record<CircuitState, number>> = {
  [CircuitState.Closed]: 0,
  [CircuitState.HalfOpen]: 0.5,
  [CircuitState.Open]: 1,
  [CircuitState.Isolated]: 1,
}

const isFailure = (error: Error) =>
  error instanceof ConnectionFault || error instanceof BadAnswer || error instanceof TimedOut

/**
 * Keeps one subgraph's trouble from becoming everybody's: a deadline over all tries, a bound on concurrent calls, tries
 * again after connection faults where repeating does no harm (queries, and whatever was never sent), and a breaker that
 * answers at once while the subgraph is known to be down. Half open, it lets one call through and refuses the others,
 * rather than have them wait for it.
 *
 * @returns runs a call; rejects with SubgraphFault only
 */
export function resilience(settings: ResilienceSettings, observer: Observer) {
  const deadline = timeout(settings.timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false })
  const bounded = wrap(deadline, bulkhead(settings.bulkhead.concurrent, settings.bulkhead.queued))
  const breaker = circuitBreaker(handleWhen(isFailure), {
    halfOpenAfter: settings.breaker.halfOpenAfterMs,
    breaker: new ConsecutiveBreaker(settings.breaker.consecutiveFailures),
  })
  breaker.onStateChange((state) => observer.breaker(states[state]))
  const tries = (fault: typeof ConnectionFault) => {
    const policy = retry(
      handleWhen((error) => error instanceof fault),
      {
        maxAttempts: settings.retries,
        backoff: new ExponentialBackoff({ generator: fullJitterGenerator, initialDelay: 25, maxDelay: 500 }),
      },
    )
    policy.onRetry(() => observer.retried())
    return policy
  }
  const [again, againIfNotSent] = [tries(ConnectionFault), tries(NotSent)]

  return async function run<T>(
    repeatable: boolean,
    attempt: (signal: AbortSignal) => Promise<T>,
    client?: AbortSignal,
  ): Promise<T> {
    const once = (signal: AbortSignal): Promise<T> => {
      if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError()
      return breaker.execute((inner) => attempt(inner.signal), signal)
    }
    try {
      return await bounded.execute(
        ({ signal }) =>
          settings.retries > 0
            ? (repeatable ? again : againIfNotSent).execute((inner) => once(inner.signal), signal)
            : once(signal),
        client,
      )
    } catch (error) {
      throw toFault(error)
    }
  }
}

function toFault(error: unknown): SubgraphFault {
  if (error instanceof TaskCancelledError || error instanceof TimedOut) {
    return new SubgraphFault('SUBGRAPH_TIMEOUT', 'the deadline passed', { cause: error })
  }
  if (error instanceof BulkheadRejectedError) {
    return new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'too many calls at once', { cause: error })
  }
  if (error instanceof BrokenCircuitError) {
    return new SubgraphFault('SUBGRAPH_UNAVAILABLE', 'the circuit breaker is open', { cause: error })
  }
  const reason = error instanceof Error ? error.message : String(error)
  return new SubgraphFault('SUBGRAPH_UNAVAILABLE', reason, { cause: error })
}
