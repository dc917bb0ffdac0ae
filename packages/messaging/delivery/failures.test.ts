import { once } from 'node:events'
import { connect } from 'node:net'
import { expect, test } from 'vitest'
import { TemporarilyUnavailable } from '../log/event-log.ts'
import { isKeptOut, isTransient, reasonOf } from './failures.ts'

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
  ['a local socket that is not there, as of a server that starts', { path: '/nowhere/.s.PGSQL.5432' }],
  ['a local socket that is none', { path: import.meta.filename }],
  ['a port at which nobody listens', { host: '127.0.0.1', port: 1 }],
  ['a name that nobody has', { host: 'nobody.invalid', port: 1 }],
])('%s passes by itself', async (_what, where) => {
  const [error] = await once(connect(where), 'error')
  expect(isTransient(error)).toBe(true)
})

test.each([
  ['a broken constraint', coded('23505')],
  ['a bug', new TypeError('x is undefined')],
  ['a file that is not there', Object.assign(new Error('no'), { code: 'ENOENT', syscall: 'open' })],
  ['what is no error', 'ECONNREFUSED'],
])('%s does not', (_what, error) => {
  expect(isTransient(error)).toBe(false)
})

test.each([
  ['a login that is refused', coded('28P01')],
  ['a role that may not log in', coded('28000')],
  ['a database that is not there', new Error('no', { cause: coded('3D000') })],
])('%s is mended by an operator: it does not pass by itself, and is no fault of a message', (_what, error) => {
  expect([isTransient(error), isKeptOut(error)]).toEqual([false, true])
})

test('a reason has no stack and an end', () => {
  expect(reasonOf(new RangeError('too much'))).toBe('RangeError: too much')
  expect(reasonOf(new Error('x'.repeat(10_000)))).toHaveLength(2_000)
})
