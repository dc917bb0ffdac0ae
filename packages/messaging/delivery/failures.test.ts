import { expect, test } from 'vitest'
import { TemporarilyUnavailable } from '../log/event-log.ts'
import { isTransient, reasonOf } from './failures.ts'

const coded = (code: string) => Object.assign(new Error('no'), { code })

test.each([
  ['a serialisation failure', coded('40001')],
  ['a deadlock', coded('40P01')],
  ['a database that is shutting down', coded('57P01')],
  ['a full disk', coded('53100')],
  ['a statement that took too long', coded('57014')],
  ['a transaction in which nothing was done for too long', coded('25P03')],
  ['a refused connection', coded('ECONNREFUSED')],
  ['a connection that pg lost', new Error('Connection terminated unexpectedly')],
  ['what says so itself', new TemporarilyUnavailable('the provider is away')],
  ['a cause beneath', new TypeError('fetch failed', { cause: coded('ECONNRESET') })],
  ['one of several', new AggregateError([coded('ECONNREFUSED')])],
])('%s passes by itself', (_what, error) => {
  expect(isTransient(error)).toBe(true)
})

test.each([
  ['a broken constraint', coded('23505')],
  ['a bug', new TypeError('x is undefined')],
  ['what is no error', 'ECONNREFUSED'],
])('%s does not', (_what, error) => {
  expect(isTransient(error)).toBe(false)
})

test('a reason has no stack and an end', () => {
  expect(reasonOf(new RangeError('too much'))).toBe('RangeError: too much')
  expect(reasonOf(new Error('x'.repeat(10_000)))).toHaveLength(2_000)
})
