import { beforeEach, describe, expect, it } from 'vitest'
import { Epoch } from './epoch.ts'
import { InFlight, type OnGone } from './in-flight.ts'

describe('work in flight', () => {
  let epoch: Epoch
  let flights: InFlight<string>
  beforeEach(() => {
    epoch = new Epoch()
    flights = new InFlight(epoch)
  })

  /** Somebody who may go. */
  function newClient() {
    const leaves: (() => void)[] = []
    const onGone = (leave: () => void) => void leaves.push(leave)
    return { onGone, leave: () => leaves.map((leave) => leave()) }
  }

  /** Begins what ends when it is told to. */
  function begin(key: string | null = 'a', client = newClient()) {
    let end = (_: string) => {}
    let fail = (_: Error) => {}
    let signal = new AbortController().signal
    const result = flights.begin(key, client.onGone, (abandoned) => {
      signal = abandoned
      return new Promise<string>((resolve, reject) => {
        end = resolve
        fail = reject
      })
    })
    return { client, result, signal, end, fail }
  }
  const join = (key = 'a', onGone?: OnGone) => flights.join(key, onGone)

  it('is for all who ask for the same before it ends', async () => {
    const { result, end } = begin()
    const joined = [join(), join()]
    end('done')
    expect(await Promise.all([result, ...joined])).toEqual(['done', 'done', 'done'])
  })

  it('is not for those who ask for something else', () => {
    begin()
    expect(join('b')).toBeUndefined()
  })

  it.each(['ends', 'fails'])('that %s is kept no longer', async (how) => {
    const { result, end, fail } = begin()
    if (how === 'ends') end('done')
    else fail(new Error('no'))
    await result.catch(() => {})
    expect(join()).toBeUndefined()
    expect(flights.size).toBe(0)
  })

  it('fails for all alike', async () => {
    const { result, fail } = begin()
    const joined = join()
    fail(new Error('no'))
    await expect(result).rejects.toThrow('no')
    await expect(joined).rejects.toThrow('no')
  })

  it('that was begun before a change is for nobody who comes after it, and for those who came before', async () => {
    const { result, end } = begin()
    const before = join()
    epoch.moveOn()
    expect(join()).toBeUndefined()
    const anew = begin()
    const after = join()
    end('old')
    expect(await Promise.all([result, before])).toEqual(['old', 'old'])
    expect(flights.size).toBe(1)
    anew.end('new')
    expect(await Promise.all([anew.result, after])).toEqual(['new', 'new'])
    expect(flights.size).toBe(0)
  })

  it('goes on when the client that began it goes and another waits, and is given up when all have gone', () => {
    const follower = newClient()
    const { client, signal } = begin()
    void join('a', follower.onGone)
    client.leave()
    expect(signal.aborted).toBe(false)
    follower.leave()
    expect(signal.aborted).toBe(true)
  })

  it('goes on for whoever cannot go, such as a client that does not say when it goes', () => {
    const { client, signal } = begin()
    void join()
    client.leave()
    expect(signal.aborted).toBe(false)
  })

  it('may be for nobody else', async () => {
    const { result, end } = begin(null)
    expect(flights.size).toBe(0)
    end('done')
    expect(await result).toBe('done')
  })

  it('is not given up with what was before it', async () => {
    const before = begin()
    before.end('done')
    await before.result
    const after = begin('b')
    before.client.leave()
    expect(after.signal.aborted).toBe(false)
    after.client.leave()
    expect(after.signal.aborted).toBe(true)
    expect(begin('c').signal.aborted).toBe(false)
  })

  it('that is given up is for nobody', () => {
    const { client } = begin()
    client.leave()
    expect(join()).toBeUndefined()
  })

  it('is not given up by clients that go when they have their answer', async () => {
    const { client, result, signal, end } = begin()
    end('done')
    await result
    client.leave()
    expect(signal.aborted).toBe(false)
  })
})
