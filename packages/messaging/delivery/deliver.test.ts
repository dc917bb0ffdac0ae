import { expect, test } from 'vitest'
import { type Delivery, TemporarilyUnavailable, Unprocessable } from '../log/event-log.ts'
import { deliveryContext } from './context.ts'
import { deliver } from './deliver.ts'
import { Lease } from './lease.ts'

const delivery: Delivery = {
  topic: 'orders.events',
  key: 'ord_1',
  value: '{}',
  partition: 0,
  offset: 0n,
  at: new Date(0),
}
const away = () => new TemporarilyUnavailable('the database is away')

/** What is logged of one delivery, of which the handler and the dead letters fail as often as is said. */
async function toldOf(failures: { handling: Error[]; writing: Error[] }): Promise<string[]> {
  const told: string[] = []
  const tell = (level: string) => (_fields: object, text: string) => void told.push(`${level}: ${text}`)
  const logger = { info: tell('info'), warn: tell('warn'), error: tell('error') }
  const letters: string[] = []
  const store = {
    isParked: () => false,
    async add(_: unknown, { key }: Delivery) {
      const failure = failures.writing.shift()
      if (failure) throw failure
      letters.push(key)
      return true
    },
    fail: async () => undefined,
    resolve: async () => undefined,
  }
  const handler = async () => {
    const failure = failures.handling.shift()
    if (failure) throw failure
  }
  const retry = { tries: 5, baseMs: 0, capMs: 0, pause: async () => undefined }
  const lease = new Lease({ topic: 'orders.events', partition: 0, next: 0n })
  await deliver(deliveryContext('shop', store, handler, {}, { url: '', logger, retry }), lease, delivery)
  return told
}

test('a message that what is away makes fail again and again tells of it once', async () => {
  expect(await toldOf({ handling: Array.from({ length: 40 }, away), writing: [] })).toEqual([
    'warn: a message failed and is tried again',
  ])
})

test('a dead letter that cannot be written for long tells of it once', async () => {
  const handling = [new Unprocessable('it is no message')]
  expect(await toldOf({ handling, writing: Array.from({ length: 40 }, away) })).toEqual([
    'warn: cannot write a dead letter; trying on',
    'error: a message is a dead letter',
  ])
})
