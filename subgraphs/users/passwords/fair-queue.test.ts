import { expect, test } from 'vitest'
import { fairQueue, QueueFull } from './fair-queue.ts'

/** A queue of one at a time whose work is begun, and ends when it is told to. */
function openQueue(waiting = 100) {
  const inTurn = fairQueue({ atOnce: 1, waiting })
  const begun: string[] = []
  const ends: (() => void)[] = []
  const enter = (name: string) =>
    inTurn(name, () => {
      begun.push(name)
      return new Promise<void>((end) => ends.push(end))
    })
  async function finishAll() {
    for (let end = ends.shift(); end; end = ends.shift()) {
      end()
      await new Promise(setImmediate)
    }
  }
  return { enter, begun, finishAll }
}

test('lines take turns, so a burst holds up nobody else', async () => {
  const { enter, begun, finishAll } = openQueue()
  const all = ['burst', 'burst', 'burst', 'burst', 'ada', 'bob', 'ada'].map(enter)
  await finishAll()
  await Promise.all(all)
  expect(begun).toEqual(['burst', 'burst', 'ada', 'bob', 'burst', 'ada', 'burst'])
})

test('a full queue takes a place from the longest line, and refuses whoever is in it', async () => {
  const { enter, begun, finishAll } = openQueue(3)
  const all = Promise.allSettled(['burst', 'burst', 'burst', 'burst', 'burst', 'ada'].map(enter))
  await finishAll()
  const refused = (await all).map((each) => each.status === 'rejected' && each.reason instanceof QueueFull)
  expect(refused).toEqual([false, false, false, true, true, false])
  expect(begun).toEqual(['burst', 'burst', 'ada', 'burst'])
})

test('work that fails makes room as work that is done', async () => {
  const inTurn = fairQueue({ atOnce: 1, waiting: 1 })
  const failed = inTurn('ada', () => Promise.reject(new Error('no')))
  const after = inTurn('ada', async () => 'done')
  await expect(failed).rejects.toThrow('no')
  expect(await after).toBe('done')
})
