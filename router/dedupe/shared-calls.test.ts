import { TimedOut } from '@micromart/peers'
import { describe, expect, it } from 'vitest'
import { Epoch } from './epoch.ts'
import { SharedCalls } from './shared-calls.ts'

interface Asked {
  signal: AbortSignal
  timeoutMs: number
  answer: (answer: string) => void
  fail: (error: Error) => void
}

function sharedCalls(timeoutMs = 10_000) {
  const asked: Asked[] = []
  let shared = 0
  const epoch = new Epoch()
  const calls = new SharedCalls<string>({ epoch, timeoutMs, onShared: () => shared++ })
  const ask = (key = 'a', signal?: AbortSignal) =>
    calls.ask(key, signal, (signal, timeoutMs) => {
      return new Promise((answer, fail) => void asked.push({ signal, timeoutMs, answer, fail }))
    })
  /** The nth that was asked. */
  const nth = (index: number) => asked[index] as Asked
  return { ask, asked, nth, epoch, shared: () => shared }
}

describe('equal calls under way', () => {
  it('are one, and each is told whether it is its own', async () => {
    const { ask, asked, nth, shared } = sharedCalls()
    const both = [ask(), ask()]
    const other = ask('b')
    expect(asked).toHaveLength(2)
    nth(0).answer('one')
    nth(1).answer('two')
    expect(await Promise.all(both)).toEqual([
      { answer: 'one', shared: false },
      { answer: 'one', shared: true },
    ])
    expect(await other).toEqual({ answer: 'two', shared: false })
    expect(shared()).toBe(1)
  })

  it('fail alike', async () => {
    const { ask, asked, nth } = sharedCalls()
    const both = [ask(), ask()]
    nth(0).fail(new Error('no'))
    for (const one of both) await expect(one).rejects.toThrow('no')
    expect(asked).toHaveLength(1)
  })

  it('that come after a change are asked anew', () => {
    const { ask, asked, epoch } = sharedCalls()
    void ask()
    epoch.moveOn()
    void ask()
    expect(asked).toHaveLength(2)
  })

  it('have a deadline each: what times out for the first is asked again for who has time left', async () => {
    const { ask, asked, nth } = sharedCalls()
    const [first, second, third] = [ask(), ask(), ask()]
    nth(0).fail(new TimedOut('no answer in time'))
    await expect(first).rejects.toThrow(TimedOut)
    expect(asked).toHaveLength(2)
    expect(nth(1).timeoutMs).toBeLessThanOrEqual(10_000)
    nth(1).answer('late')
    expect((await second).answer).toBe('late')
    expect((await third).answer).toBe('late')
  })

  it('are not asked again by who has no time left', async () => {
    const { ask, asked, nth } = sharedCalls(0)
    const both = [ask(), ask()]
    nth(0).fail(new TimedOut('no answer in time'))
    for (const one of both) await expect(one).rejects.toThrow(TimedOut)
    expect(asked).toHaveLength(1)
  })

  it('end at once for who goes, and for all when all have gone', async () => {
    const { ask, nth } = sharedCalls()
    const [one, other] = [new AbortController(), new AbortController()]
    const [first, second] = [ask('a', one.signal), ask('a', other.signal)]
    one.abort(new Error('gone'))
    await expect(first).rejects.toThrow('gone')
    expect(nth(0).signal.aborted).toBe(false)
    other.abort(new Error('gone, too'))
    await expect(second).rejects.toThrow('gone, too')
    expect(nth(0).signal.aborted).toBe(true)
  })

  it('are not begun for who has gone already', async () => {
    const { ask, asked } = sharedCalls()
    await expect(ask('a', AbortSignal.abort(new Error('gone')))).rejects.toThrow('gone')
    expect(asked).toHaveLength(0)
  })
})
