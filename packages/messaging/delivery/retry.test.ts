import { expect, test } from 'vitest'
import { TemporarilyUnavailable, Unprocessable } from '../log/event-log.ts'
import { attempt, pauseAfter } from './retry.ts'

const retry = { tries: 3, baseMs: 0, capMs: 0 }
const never = new AbortController().signal

function failing(errors: Error[]) {
  let calls = 0
  const run = async () => {
    const error = errors[calls]
    calls += 1
    if (error) throw error
  }
  return { run, calls: () => calls }
}

test('a handler that fails is tried until it succeeds', async () => {
  const handler = failing([new Error('one'), new Error('two')])
  expect(await attempt(handler.run, retry, never, () => undefined)).toEqual({ kind: 'handled' })
  expect(handler.calls()).toBe(3)
})

test('a handler that goes on failing is given up with its last reason', async () => {
  const handler = failing([new Error('one'), new Error('two'), new Error('three')])
  expect(await attempt(handler.run, retry, never, () => undefined)).toEqual({
    kind: 'failed',
    reason: 'Error: three',
    attempts: 3,
  })
})

test('what is unprocessable is not tried twice', async () => {
  const handler = failing([new Unprocessable('garbage')])
  expect(await attempt(handler.run, retry, never, () => undefined)).toMatchObject({
    kind: 'unprocessable',
    attempts: 1,
  })
})

test('what is away for now does not count against the message', async () => {
  const away = new TemporarilyUnavailable('starting up')
  const refused = Object.assign(new Error('password authentication failed'), { code: '28P01' })
  const handler = failing([new Error('one'), away, refused, new Error('two'), away])
  expect(await attempt(handler.run, retry, never, () => undefined)).toEqual({ kind: 'handled' })
})

test('trying ends when the partition is given up', async () => {
  const leaving = new AbortController()
  const outcome = attempt(
    async () => {
      throw new Error('no')
    },
    { tries: 100, baseMs: 60_000, capMs: 60_000 },
    leaving.signal,
    () => leaving.abort(),
  )
  expect(await outcome).toEqual({ kind: 'abandoned' })
})

const backoff = { baseMs: 100, capMs: 1_000 }

test('pauses grow twofold up to the cap, and jitter takes them anywhere below', () => {
  const longest = [1, 2, 3, 4, 5, 60].map((failures) => pauseAfter(failures, backoff, () => 1))
  expect(longest).toEqual([100, 200, 400, 800, 1_000, 1_000])
  expect(pauseAfter(3, backoff, () => 0)).toBe(0)
})
