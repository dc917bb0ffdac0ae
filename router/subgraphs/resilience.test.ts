import { describe, expect, it } from 'vitest'
import { ConnectionFault, NotSent, resilience } from './resilience.ts'

const settings = {
  timeoutMs: 5_000,
  retries: 2,
  breaker: { consecutiveFailures: 5, halfOpenAfterMs: 1_000 },
  bulkhead: { concurrent: 10, queued: 10 },
}

/** Tries until the faults are used up, and then answers; counts the tries. */
function failing(...faults: Error[]) {
  let tries = 0
  return {
    get tries() {
      return tries
    },
    attempt: async () => {
      const fault = faults[tries++]
      if (fault) throw fault
      return 'an answer'
    },
  }
}

describe('a request that may not be repeated', () => {
  const run = resilience(settings, { retried: () => {}, breaker: () => {} })

  it('goes to the next instance when the first was not there to take it', async () => {
    const call = failing(new NotSent('connect ECONNREFUSED'))
    expect(await run(false, call.attempt)).toBe('an answer')
    expect(call.tries).toBe(2)
  })

  it('is sent once when the connection broke after that, for nobody knows what it did', async () => {
    const call = failing(new ConnectionFault('socket hang up'))
    await expect(run(false, call.attempt)).rejects.toMatchObject({ code: 'SUBGRAPH_UNAVAILABLE' })
    expect(call.tries).toBe(1)
  })
})
