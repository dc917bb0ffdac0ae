import { describe, expect, it } from 'vitest'
import { Bulkhead } from './bulkhead.ts'
import { Refused } from './faults.ts'

/** One call at a time, and a clock. */
function narrow(settings: { queued?: number; waitMs?: number } = {}) {
  let now = 0
  const bulkhead = new Bulkhead({ concurrent: 1, queued: 10, waitMs: 10_000, ...settings }, () => now)
  const ends: (() => void)[] = []
  const run = (signal?: AbortSignal) => {
    const call = bulkhead.run(() => new Promise<void>((end) => ends.push(end)), signal)
    // Looked at later.
    call.catch(() => {})
    return call
  }
  return {
    run,
    pass: (ms: number) => {
      now += ms
    },
    /** Ends the oldest call under way, and lets the next begin. */
    async end() {
      ends.shift()?.()
      await new Promise(setImmediate)
    },
    begun: () => ends.length,
  }
}

const ofAll = async (calls: Promise<void>[]) => (await Promise.allSettled(calls)).map(({ status }) => status)

describe('calls beyond those that may be made at once', () => {
  it('wait for their turn', async () => {
    const { run, end, begun } = narrow()
    const calls = [run(), run()]
    expect(begun()).toBe(1)
    await end()
    await end()
    expect(await ofAll(calls)).toEqual(['fulfilled', 'fulfilled'])
  })

  it('are refused when too many wait', async () => {
    const { run } = narrow({ queued: 1 })
    run()
    run()
    await expect(run()).rejects.toThrow(Refused)
  })

  it('are refused when their turn comes too late', async () => {
    const { run, end, pass } = narrow()
    const calls = [run(), run(), run()]
    pass(10_001)
    await end()
    expect(await ofAll(calls)).toEqual(['fulfilled', 'rejected', 'rejected'])
  })

  it('are given a tenth of the time once there has been a queue for long', async () => {
    const { run, end, pass, begun } = narrow()
    run()
    const first = run()
    pass(9_000)
    const [old, fresh] = [run(), run()]
    await end()
    pass(1_500)
    const last = run()
    await end()
    expect(await ofAll([first, old, fresh])).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(begun()).toBe(1)
    await end()
    await last
  })

  it('are refused though no turn ever comes', async () => {
    const bulkhead = new Bulkhead({ concurrent: 1, queued: 10, waitMs: 50 })
    bulkhead.run(() => new Promise(() => {}))
    await expect(bulkhead.run(async () => {})).rejects.toMatchObject({ name: 'TooBusy', retryAfterMs: 50 })
  })

  it('leave the queue when nobody wants their answer', async () => {
    const { run, end } = narrow()
    const leaving = new AbortController()
    const calls = [run(), run(leaving.signal), run()]
    leaving.abort()
    await end()
    await end()
    expect(await ofAll(calls)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })
})
