import { expect, test, vi } from 'vitest'
import { untilThere } from './until-there.ts'

const starting = Object.assign(new Error('the database system is starting up'), { code: '57P03' })
const wrongPassword = Object.assign(new Error('password authentication failed'), { code: '28P01' })

test('what needs the database is done once that is there, and the log says once that it is waited for', async () => {
  const warn = vi.fn()
  const attempt = vi
    .fn(async () => 'done')
    .mockRejectedValueOnce(starting)
    .mockRejectedValueOnce(starting)
  expect(await untilThere(attempt, { warn }, { pauseMs: 1 })).toBe('done')
  expect(attempt).toHaveBeenCalledTimes(3)
  expect(warn).toHaveBeenCalledTimes(1)
})

test('what is no matter of time is told at once', async () => {
  const attempt = vi.fn(async () => {
    throw wrongPassword
  })
  await expect(untilThere(attempt, { warn() {} })).rejects.toBe(wrongPassword)
  expect(attempt).toHaveBeenCalledTimes(1)
})
