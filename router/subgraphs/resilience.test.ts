import { eventually } from '@micromart/testing/eventually'
import { describe, expect, it } from 'vitest'
import { BadAnswer, ConnectionFault, NotSent, resilience } from './resilience.ts'

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

describe('a subgraph whose breaker is half open', () => {
  it('is tried by one call alone, and the others are told at once', async () => {
    const breaker = { consecutiveFailures: 1, halfOpenAfterMs: 10 }
    const run = resilience({ ...settings, breaker }, { retried: () => {}, breaker: () => {} })
    const unavailable = { status: 'rejected', reason: { code: 'SUBGRAPH_UNAVAILABLE' } }
    const ill = failing(new BadAnswer('HTTP status 500'))
    expect(await Promise.allSettled([run(true, ill.attempt)])).toMatchObject([unavailable])

    let tries = 0
    let recover = (_answer: string) => {}
    const recovered = new Promise<string>((resolve) => {
      recover = resolve
    })
    const attempt = () => {
      tries++
      return recovered
    }
    const first: Promise<string>[] = []
    await eventually(() => {
      const call = run(true, attempt)
      call.catch(() => {})
      first.push(call)
      expect(tries).toBe(1)
    })
    const others = await Promise.allSettled(Array.from({ length: 9 }, () => run(true, attempt)))
    expect(others).toMatchObject(Array.from({ length: 9 }, () => unavailable))
    expect(tries).toBe(1)
    recover('an answer')
    expect(await Promise.any(first)).toBe('an answer')
    expect(await run(true, attempt)).toBe('an answer')
  })
})
