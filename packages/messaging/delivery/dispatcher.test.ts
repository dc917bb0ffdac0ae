import { expect, test } from 'vitest'
import { Semaphore } from './context.ts'
import { KeyLanes } from './dispatcher.ts'

/** Tasks that each wait to be let go, and a note of what has begun. */
function gated() {
  const begun: string[] = []
  const gates = new Map<string, () => void>()
  const task = (name: string) => () => {
    begun.push(name)
    return new Promise<void>((resolve) => gates.set(name, resolve))
  }
  const settle = () => new Promise(setImmediate)
  return { begun, task, settle, finish: (name: string) => gates.get(name)?.() }
}

test('tasks of one key wait for each other, those of another key do not', async () => {
  const lanes = new KeyLanes()
  const { begun, task, settle, finish } = gated()
  const done = [lanes.run('a', task('a1')), lanes.run('a', task('a2')), lanes.run('b', task('b1'))]
  await settle()
  expect(begun).toEqual(['a1', 'b1'])
  finish('a1')
  await settle()
  expect(begun).toEqual(['a1', 'b1', 'a2'])
  finish('a2')
  finish('b1')
  await Promise.all(done)
})

test('no more run at once than there are slots, and one that fails frees its own', async () => {
  const slots = new Semaphore(2)
  const { begun, task, settle, finish } = gated()
  const failed = slots.run(async () => {
    begun.push('bad')
    throw new Error('no')
  })
  const done = ['1', '2', '3'].map((name) => slots.run(task(name)))
  await expect(failed).rejects.toThrow('no')
  await settle()
  expect(begun).toEqual(['bad', '1', '2'])
  finish('1')
  await settle()
  expect(begun).toEqual(['bad', '1', '2', '3'])
  finish('2')
  finish('3')
  await Promise.all(done)
})
