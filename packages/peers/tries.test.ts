import { eventually } from '@micromart/testing/eventually'
import { describe, expect, it } from 'vitest'
import type { Cancel } from './cancel.ts'
import { BadAnswer, NotReached, Refused, TimedOut } from './faults.ts'
import { inTries, type Try, type TrySettings } from './tries.ts'

const patient = { repeatable: true, timeoutMs: 20_000 }
const never = (signal: Cancel) =>
  new Promise<string>((_, reject) => {
    signal.addEventListener('abort', { handleEvent: () => reject(new Error('aborted by the client')) })
  })

/** Calls to so many addresses, each of which does what is said of it; every try takes the next that the call was not at. */
function peer(addresses: ((signal: Cancel) => Promise<string>)[], settings: Partial<TrySettings> = {}) {
  const tries: number[] = []
  const told: string[] = []
  const others = (tried: ReadonlySet<string>) => addresses.filter((_, nth) => !tried.has(String(nth))).length
  const run = inTries({ retries: 2, tryTimeoutMs: 20, ...settings }, others, {
    retried: () => told.push('retried'),
    hedged: () => told.push('hedged'),
  })
  const attempt = async ({ signal, tried }: Try) => {
    const fresh = addresses.findIndex((_, nth) => !tried.has(String(nth)))
    const nth = fresh < 0 ? 0 : fresh
    tried.add(String(nth))
    tries.push(nth)
    return (addresses[nth] ?? never)(signal)
  }
  return {
    tries,
    told,
    call: (call: Partial<typeof patient> & { signal?: AbortSignal } = {}) => run({ ...patient, ...call }, attempt),
  }
}

const answers = async () => 'an answer'
const fails = (error: Error) => () => Promise.reject(error)

describe('a call', () => {
  it('that takes too long at one address is made at another', async () => {
    const { call, tries, told } = peer([never, answers])
    expect(await call()).toBe('an answer')
    expect(tries).toEqual([0, 1])
    expect(told).toEqual(['retried'])
  })

  it('has all its time where there is no other address', async () => {
    const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 100, 'late'))
    const { call, tries } = peer([slow])
    expect(await call()).toBe('late')
    expect(tries).toEqual([0])
  })

  it('ends with its deadline, whatever is left to try', async () => {
    const { call, tries } = peer([never], { tryTimeoutMs: 10 })
    await expect(call({ timeoutMs: 50 })).rejects.toThrow(TimedOut)
    expect(tries).toEqual([0])
  })

  it('that may not be repeated is left where it was sent', async () => {
    const slow = peer([never, answers])
    await expect(slow.call({ repeatable: false, timeoutMs: 50 })).rejects.toThrow(TimedOut)
    expect(slow.tries).toEqual([0])
    const broken = peer([fails(new Error('socket hang up')), answers])
    await expect(broken.call({ repeatable: false })).rejects.toThrow('socket hang up')
    expect(broken.tries).toEqual([0])
  })

  it('that was never sent is made again, whatever it does', async () => {
    const { call } = peer([fails(new NotReached(new Error('refused'))), answers])
    expect(await call({ repeatable: false })).toBe('an answer')
  })

  it('whose address is ill is made at another, and only there', async () => {
    expect(await peer([fails(new BadAnswer('500')), answers]).call()).toBe('an answer')
    const alone = peer([fails(new BadAnswer('500'))])
    await expect(alone.call()).rejects.toThrow(BadAnswer)
    expect(alone.tries).toEqual([0])
  })

  it('whose connection breaks is made again, and so often at most', async () => {
    const { call, tries } = peer([fails(new Error('socket hang up'))])
    await expect(call()).rejects.toThrow('socket hang up')
    expect(tries).toEqual([0, 0, 0])
  })

  it('that was refused is not made again', async () => {
    const { call, tries } = peer([fails(new Refused('busy', 1_000)), answers])
    await expect(call()).rejects.toThrow(Refused)
    expect(tries).toEqual([0])
  })

  it('ends when nobody wants its answer any more', async () => {
    const { call, tries } = peer([never, answers], { tryTimeoutMs: 10_000 })
    const leaving = new AbortController()
    const called = call({ signal: leaving.signal })
    leaving.abort(new Error('gone'))
    await expect(called).rejects.toThrow('gone')
    expect(tries).toEqual([0])
  })
})

describe('calls of which many fail', () => {
  it('are made again one in five, so that the load does not grow', async () => {
    let asked = 0
    const calls = 100
    const { call } = peer([
      () => {
        asked++
        return Promise.reject(new Error('socket hang up'))
      },
    ])
    const first = Array.from({ length: calls }, () => call())
    await Promise.allSettled(first)
    expect(asked).toBeGreaterThan(calls)
    expect(asked).toBeLessThan(calls * 1.25)
  })

  it('wait on where they are when no more may be made again', async () => {
    const release: (() => void)[] = []
    const slow = (signal: Cancel) =>
      new Promise<string>((resolve, reject) => {
        release.push(() => resolve('late'))
        signal.addEventListener('abort', { handleEvent: () => reject(new Error('aborted')) })
      })
    const { call, told } = peer([slow, slow], { retries: 1 })
    const calls = Array.from({ length: 10 }, () => call())
    // Three may be tried once more at any time; the others keep what they have.
    await eventually(() => expect(told).toHaveLength(3))
    for (const one of release) one()
    expect(await Promise.all(calls)).toEqual(Array(10).fill('late'))
    expect(told).toHaveLength(3)
  })
})

describe('a hedged call', () => {
  it('is made at a second address when the first is slow, and the slower is given up', async () => {
    let givenUp: unknown
    const slow = (signal: Cancel) => {
      return never(signal).catch((error) => {
        givenUp = signal.reason
        throw error
      })
    }
    const { call, tries, told } = peer([slow, answers], { hedgeAfterMs: 5, tryTimeoutMs: 10_000 })
    expect(await call()).toBe('an answer')
    expect(tries).toEqual([0, 1])
    expect(told).toEqual(['hedged'])
    expect(givenUp).toMatchObject({ name: 'Outpaced' })
  })

  it('is made once when it is answered in time, or may not be repeated', async () => {
    const quick = peer([answers, answers], { hedgeAfterMs: 10_000 })
    await quick.call()
    expect(quick.tries).toEqual([0])
    const mutation = peer([never, answers], { hedgeAfterMs: 5 })
    await expect(mutation.call({ repeatable: false, timeoutMs: 50 })).rejects.toThrow(TimedOut)
    expect(mutation.tries).toEqual([0])
  })

  it('is one in ten', async () => {
    const slow = () => new Promise<string>((resolve) => setTimeout(resolve, 100, 'late'))
    const { call, told } = peer([slow, slow], { hedgeAfterMs: 5, tryTimeoutMs: 10_000 })
    await Promise.all(Array.from({ length: 50 }, () => call()))
    expect(told).toEqual(Array(5).fill('hedged'))
  })
})
