import { expect, test } from 'vitest'
import { z } from 'zod'
import { email } from './email.ts'
import { ifGiven } from './if-given.ts'
import { readInput } from './read.ts'
import { optionalText, text } from './text.ts'

const composed = 'Gr\u00fcn'
const decomposed = 'Gru\u0308n'

test.each([
  ['a text', text({ longest: 4 })],
  ['a text that may be left out', optionalText({ longest: 4 })],
])('%s is read in one composition, and counted so', (_what, schema) => {
  expect(readInput(schema, ` ${decomposed} `)).toEqual({ value: composed })
  expect(readInput(schema, composed)).toEqual({ value: composed })
})

test('an address on the web is read as it is written', () => {
  expect(readInput(text({ longest: 5, asWritten: true }), ` ${decomposed}`)).toEqual({ value: decomposed })
})

test.each([
  ['a text', text({ longest: 50, what: 'A name' }), 'A name has a character that cannot be seen, U+202E.'],
  ['an address', email, 'That is not an e-mail address. It has a character that cannot be seen, U+202E.'],
])('whatever else the rule of %s is, what nobody sees is named', (_what, schema, message) => {
  const sent = 'ada@buy\u202eers.example'
  expect(readInput(schema, sent)).toMatchObject({ message })
  expect(readInput(z.object({ of: z.array(schema) }), { of: [sent] })).toMatchObject({ message, path: ['of', '0'] })
})

test('what is left out stays so, and what is sent is refused as its rule has it', () => {
  const change = z.object({ name: ifGiven(optionalText({ longest: 4, what: 'A name' })) })
  expect(readInput(change, {})).toEqual({ value: {} })
  expect(readInput(change, { name: null })).toEqual({ value: { name: null } })
  expect(readInput(change, { name: 'too long' })).toMatchObject({
    message: 'A name may have at most 4 characters.',
    path: ['name'],
  })
})
