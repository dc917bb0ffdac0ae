import { currentTraceContext, withRemoteParent } from '@micromart/telemetry'
import type { ExecutionResult } from 'graphql'
import { never } from './starting.ts'

interface Returned<T> {
  source: AsyncGenerator<T, void, void>
  asResult(value: T): ExecutionResult
  abort(): void
  /** Called once, however it ends. */
  ended(): void
}

/**
 * A generator that waits for its next event does not hear `return`; aborting what it waits for lets it. Once it was returned, there is no
 * next and no end: graphql-ws would tell of that under an id that its client may have given to another operation by then. What it asks of
 * subgraphs belongs to the trace that it was started in.
 */
export class UntilReturned<T> implements AsyncGenerator<ExecutionResult, void, void> {
  private readonly of: Returned<T>
  private readonly trace = currentTraceContext()
  private over = false
  private returned = false

  constructor(of: Returned<T>) {
    this.of = of
  }

  async next(): Promise<IteratorResult<ExecutionResult, void>> {
    const { source, asResult } = this.of
    try {
      const result = await withRemoteParent(this.trace, () => source.next())
      if (this.returned) return never()
      if (!result.done) return { done: false, value: asResult(result.value) }
      this.end()
      return result
    } catch (error) {
      if (this.returned) return never()
      this.end()
      throw error
    }
  }

  async return(): Promise<IteratorResult<ExecutionResult, void>> {
    this.returned = true
    this.of.abort()
    this.end()
    await this.of.source.return()
    return { done: true, value: undefined }
  }

  async throw(error: unknown): Promise<never> {
    this.of.abort()
    this.end()
    throw error
  }

  [Symbol.asyncIterator](): this {
    return this
  }

  private end(): void {
    if (this.over) return
    this.over = true
    this.of.ended()
  }
}
