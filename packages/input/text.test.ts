import { expect, test } from 'vitest'
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
