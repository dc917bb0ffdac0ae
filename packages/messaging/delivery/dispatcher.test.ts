import { Semaphore } from '@micromart/semaphore'
import { expect, test } from 'vitest'
import { silent } from '../observability.ts'
import { deliveryContext, type Redelivery } from './context.ts'
import { Dispatcher, KeyLanes } from './dispatcher.ts'
import { Lease } from './lease.ts'

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

test('a letter is not delivered again for an answer from before it was handled', async () => {
  const letter = (id: string): Redelivery => {
    const record = {
      topic: 'orders.events' as const,
      key: 'ord_1',
      value: id,
      partition: 0,
      offset: BigInt(id),
      at: new Date(0),
    }
    return { ...record, id, discarded: false }
  }
  const left = new Map(['3', '4'].map((id) => [id, letter(id)]))
  const handled: string[] = []
  const store = {
    isParked: () => true,
    add: async () => true,
    fail: async () => undefined,
    resolve: async (_: unknown, { id }: Redelivery) => void left.delete(id),
  }
  const handler = async ({ value }: Redelivery | { value: string }) => void handled.push(value)
  const lease = new Lease({ topic: 'orders.events', partition: 0, next: 5n })
  const dispatcher = new Dispatcher(
    deliveryContext('shop', store, handler, {}, { url: '', logger: silent }),
    () => undefined,
  )
  const redrive = (ask: () => Promise<Redelivery[]>, onRedriven = () => {}) =>
    dispatcher.redrive(ask, () => lease, onRedriven)

  let asked: Promise<void> | undefined
  await new Promise<void>((ended) => {
    // Both are asked at once; the second is answered when the run of the first has ended.
    const end = new Promise<void>((over) => void redrive(async () => [...left.values()], over))
    asked = redrive(async () => {
      const stale = [letter('4')]
      await end
      ended()
      return stale
    })
  })
  await asked
  expect(handled).toEqual(['3', '4'])
  left.set('5', letter('5'))
  await new Promise<void>((ended) => void redrive(async () => [...left.values()], ended))
  expect(handled).toEqual(['3', '4', '5'])
})
