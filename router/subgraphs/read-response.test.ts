import { expect, test } from 'vitest'
import { readResponse } from './read-response.ts'

test.each([
  ['errors that are null', { data: { a: 1 }, errors: null }, { data: { a: 1 } }],
  ['no errors in a list', { data: { a: 1 }, errors: [] }, { data: { a: 1 } }],
  ['an error without message', { data: null, errors: [{}] }, { data: null, errors: [{ message: '' }] }],
  ['an error that is a word', { errors: ['broken'] }, { errors: [{ message: 'broken' }] }],
  ['an error that is nothing', { errors: [null] }, { errors: [{ message: 'null' }] }],
  ['an error outside a list', { errors: { message: 'no' } }, { errors: [{ message: 'no' }] }],
  ['data of another kind, with an error', { data: [], errors: [{ message: 'no' }] }, { errors: [{ message: 'no' }] }],
  ['members that nobody knows', { data: {}, extensions: 7, more: true }, { data: {} }],
  [
    'a path that is no list, and extensions that are none',
    { data: {}, errors: [{ message: 'no', path: 'a.b', extensions: 'FORBIDDEN' }] },
    { data: {}, errors: [{ message: 'no' }] },
  ],
  ['a path of other things', { errors: [{ message: 'no', path: [{}, 1.5] }] }, { errors: [{ message: 'no' }] }],
  [
    'all that is in order',
    { data: { a: null }, errors: [{ message: 'no', path: ['a', 0], extensions: { code: 'FORBIDDEN' } }] },
    { data: { a: null }, errors: [{ message: 'no', path: ['a', 0], extensions: { code: 'FORBIDDEN' } }] },
  ],
])('%s is read for what it says', (_, said, response) => {
  expect(readResponse(said)).toEqual(response)
})

test.each([[null], [[]], ['data'], [{}], [{ errors: [] }], [{ errors: null }], [{ data: 'x' }]])(
  '%j is no answer',
  (said) => {
    expect(readResponse(said)).toBeUndefined()
  },
)
