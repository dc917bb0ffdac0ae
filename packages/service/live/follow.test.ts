import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { follow } from './follow.ts'
import type { Live } from './live.ts'

const pollMs = 2_000

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Somebody who follows a store in which `write` puts things. */
function following(mayBeNew?: () => Promise<boolean>, isBehind?: () => boolean) {
  let hear: (payload: string) => void = () => {}
  const live: Pick<Live, 'on'> = {
    on: (_channel, heard) => {
      hear = heard
      return () => {}
    },
  }
  const unread: string[] = []
  const read = vi.fn(async () => unread.splice(0))
  const items = follow(
    live,
    { channel: 'c', concerns: (payload) => payload === 'mine', pollMs, mayBeNew, isBehind },
    read,
  )
  const heard: string[] = []
  const ended = (async () => {
    for await (const item of items) heard.push(item)
  })()
  return {
    heard,
    read,
    write: (item: string) => unread.push(item),
    hint: (payload: string) => hear(payload),
    end: () => items.return?.(),
    ended,
  }
}

test('a hint has the store read at once, and another’s hint does not', async () => {
  const { heard, read, write, hint } = following()
  await vi.advanceTimersByTimeAsync(0)
  write('one')
  hint('theirs')
  await vi.advanceTimersByTimeAsync(0)
  expect(read).toHaveBeenCalledTimes(1)
  hint('mine')
  await vi.advanceTimersByTimeAsync(0)
  expect(heard).toEqual(['one'])
})

test('without a hint the store is read only where there may be something new', async () => {
  let fresh = false
  const { heard, read, write } = following(async () => fresh)
  await vi.advanceTimersByTimeAsync(5 * pollMs)
  expect(read).toHaveBeenCalledTimes(1)
  write('unhinted')
  fresh = true
  await vi.advanceTimersByTimeAsync(pollMs)
  expect(heard).toEqual(['unhinted'])
})

test('what was found has the store read once more, but where that was all', async () => {
  for (const [isBehind, looks] of [
    [true, 3],
    [false, 2],
  ] as const) {
    const { heard, read, write, hint } = following(undefined, () => isBehind)
    await vi.advanceTimersByTimeAsync(0)
    write('one')
    hint('mine')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual(['one'])
    expect(read).toHaveBeenCalledTimes(looks)
    write('two')
    hint('mine')
    await vi.advanceTimersByTimeAsync(0)
    expect(heard).toEqual(['one', 'two'])
  }
})

const away = () => Object.assign(new Error('the database system is shutting down'), { code: '57P01' })

test('a store that is away for a while ends nothing, and is asked again no more often than else', async () => {
  let isAway = true
  const { heard, read, write, hint } = following(async () => {
    if (isAway) throw away()
    return true
  })
  await vi.advanceTimersByTimeAsync(5 * pollMs)
  expect(read).toHaveBeenCalledTimes(1)
  write('one')
  read.mockRejectedValueOnce(away())
  hint('mine')
  await vi.advanceTimersByTimeAsync(0)
  expect(read).toHaveBeenCalledTimes(2)
  isAway = false
  await vi.advanceTimersByTimeAsync(pollMs)
  expect(heard).toEqual(['one'])
})

test('what does not pass by itself ends it', async () => {
  const { read, hint, ended } = following()
  await vi.advanceTimersByTimeAsync(0)
  read.mockRejectedValueOnce(new Error('column "version" does not exist'))
  hint('mine')
  await expect(ended).rejects.toThrow('column "version" does not exist')
})

test('where nobody can tell whether there is anything new, the store is read each time', async () => {
  const { read } = following()
  await vi.advanceTimersByTimeAsync(5 * pollMs)
  expect(read).toHaveBeenCalledTimes(6)
})

test('it ends at once, and reads no more', async () => {
  const { read, end, ended } = following()
  await vi.advanceTimersByTimeAsync(0)
  void end()
  await ended
  await vi.advanceTimersByTimeAsync(5 * pollMs)
  expect(read).toHaveBeenCalledTimes(1)
})
