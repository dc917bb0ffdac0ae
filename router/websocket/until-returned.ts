import { currentTraceparent, withRemoteParent } from '@micromart/telemetry'
import type { ExecutionResult } from 'graphql'

/**
 * A generator that waits for its next event does not hear `return`; aborting what it waits for lets it. What it asks of
 * subgraphs belongs to the trace that it was started in.
 *
 * @param ended called once, however it ends
 */
export function untilReturned<T>(
  source: AsyncGenerator<T, void, void>,
  asResult: (value: T) => ExecutionResult,
  abort: () => void,
  ended: () => void,
): AsyncGenerator<ExecutionResult, void, void> {
  const traceparent = currentTraceparent()
  let over = false
  const end = () => {
    if (over) return
    over = true
    ended()
  }
  return {
    async next() {
      try {
        const result = await withRemoteParent(traceparent, () => source.next())
        if (!result.done) return { done: false, value: asResult(result.value) }
        end()
        return result
      } catch (error) {
        end()
        throw error
      }
    },
    async return() {
      abort()
      end()
      await source.return()
      return { done: true, value: undefined }
    },
    async throw(error) {
      abort()
      end()
      throw error
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
