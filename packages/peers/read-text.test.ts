import { Readable } from 'node:stream'
import { expect, test } from 'vitest'
import { readText, TooLong } from './read-text.ts'

const of = (text: string) => Readable.from([Buffer.from(text)]) as never

test('an answer is read to its end, letters that come in two pieces too', async () => {
  const euro = Buffer.from('€')
  const pieces = Readable.from([euro.subarray(0, 1), euro.subarray(1)]) as never
  expect(await readText(pieces, 3)).toBe('€')
})

test('of one that is too long no more is read than shows it', async () => {
  let read = 0
  function* endless() {
    for (;;) {
      read++
      yield Buffer.from('x'.repeat(10))
    }
  }
  const answer = Readable.from(endless(), { highWaterMark: 1 })
  await expect(readText(answer as never, 25)).rejects.toThrow(TooLong)
  expect(answer.destroyed).toBe(true)
  expect(read).toBeLessThan(10)
  expect(await readText(of('x'.repeat(25)), 25)).toHaveLength(25)
})
