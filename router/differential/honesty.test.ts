import { expect, test } from 'vitest'
import { dishonesty } from './honesty.ts'

const truth = { a: [{ b: 1, c: null }, null] }
const error = (...path: (string | number)[]) => [{ message: 'away', path }]

test.each([
  ['the truth', truth, []],
  ['a null with its error', { a: [{ b: null, c: null }, null] }, error('a', 0, 'b')],
  ['a null further up than its error', { a: null }, error('a', 0, 'b')],
  ['a null with an error that has no path', { a: [{ b: null, c: null }, null] }, [{ message: 'away' }]],
  ['no data, with an error', null, error('a')],
])('%s is honest', (_, answer, errors) => {
  expect(dishonesty(truth, answer, errors)).toBeUndefined()
})

test.each([
  ['another value', { a: [{ b: 2, c: null }, null] }, [], 'should be 1'],
  ['a value for a null', { a: [{ b: 1, c: 1 }, null] }, [], 'should be null'],
  ['a null without its error', { a: [{ b: null, c: null }, null] }, [], 'has no error'],
  ['a null with the error of another', { a: [null, null] }, error('a', 1), 'a.0 has no error'],
  ['an error about a value', truth, error('a', 0, 'b'), 'nothing that is null'],
  ['two errors about one null', { a: null }, [...error('a'), ...error('a')], 'two errors'],
  ['a field left out', { a: [{ b: 1 }, null] }, [], 'other fields'],
  ['a shorter list', { a: [{ b: 1, c: null }] }, [], 'other fields'],
])('%s is not', (_, answer, errors, fault) => {
  expect(dishonesty(truth, answer, errors)).toContain(fault)
})
