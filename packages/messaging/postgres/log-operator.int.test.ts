import { createTestDatabase } from '@micromart/testing'
import { expect, test } from 'vitest'
import { migrateEventsDatabase } from '../events-database.ts'
import { postgresEventLog } from '../postgres.ts'
import { postgresLogOperator } from './log-operator.ts'

test('an operator sees what is said from now on, or all of it, of one key or of all', async () => {
  const database = await createTestDatabase()
  await migrateEventsDatabase(database.url, [])
  const log = postgresEventLog({ url: database.url, logger: { info() {}, warn() {}, error() {} } })
  const operator = postgresLogOperator(database.url)
  const ended = new AbortController()
  const say = (key: string, value: string) => log.publish([{ topic: 'orders.events', key, value }])
  const next = async (tail: AsyncGenerator<{ value: string }>) => (await tail.next()).value?.value

  await say('ord_1', 'placed')
  const all = operator.tail({ fromStart: true, signal: ended.signal })
  const ofOne = operator.tail({ topic: 'orders.events', key: 'ord_1', fromStart: true, signal: ended.signal })
  expect(await next(all)).toBe('placed')
  expect(await next(ofOne)).toBe('placed')
  await say('ord_2', 'placed too')
  await say('ord_1', 'confirmed')
  expect(await next(all)).toBe('placed too')
  expect(await next(all)).toBe('confirmed')
  expect(await next(ofOne)).toBe('confirmed')

  const waiting = next(all)
  ended.abort()
  expect(await waiting).toBeUndefined()
  await ofOne.return(undefined)
  await log.close()
  await operator.close()
  await database.drop()
})
